import { expect } from 'chai';
import fc from 'fast-check';
import {
  all,
  any,
  describeApplicability,
  featuresIn,
  has,
  holds,
  not,
  whyNotApplicable,
  type Applicability,
} from './applicability.ts';
import type { Feature } from './feature.ts';
import { picsOf } from './features.ts';
import type { Feature16 } from './features16.ts';

const features: readonly Feature[] = [
  { id: 'Reservation', title: 'Reservation feature profile', role: 'both', default: false },
  { id: 'FixedCable', title: 'fixed cable', role: 'station', default: false },
];
const none = picsOf([]);
const why = (condition: Applicability, claims: readonly string[] = []): string | undefined =>
  whyNotApplicable(condition, picsOf(claims.map((claim) => [claim, true])), features);

describe('applicability', () => {
  it('names the missing claim with its title', () => {
    expect(why(has('Reservation'))).to.equal(
      "not applicable: needs the claim Reservation ('Reservation feature profile'), which the PICS does not make",
    );
  });

  it('says nothing when the case applies', () => {
    expect(why(has('Reservation'), ['Reservation'])).to.equal(undefined);
    expect(why(all())).to.equal(undefined);
  });

  it('names the claim that excludes the case', () => {
    expect(why(not(has('FixedCable')), ['FixedCable'])).to.equal(
      "not applicable: is only for a system without FixedCable ('fixed cable'), which the PICS claims",
    );
  });

  it('tells only the broken parts of a conjunction, and each once', () => {
    const sentence = why(all(has('Reservation'), not(has('FixedCable')), has('Reservation')), ['FixedCable']);
    expect(sentence).to.contain('Reservation').and.to.contain('; and is only for a system without FixedCable');
    expect(sentence!.split('needs the claim')).to.have.length(2);
  });

  it('offers all alternatives of a disjunction', () => {
    expect(why(any(has('Reservation'), has('Other')))).to.equal(
      "not applicable: needs the claim Reservation ('Reservation feature profile') or the claim Other, none of which the PICS offers",
    );
    expect(why(any(has('Reservation')))).to.equal(why(has('Reservation')));
    expect(why(any())).to.equal('not applicable: its condition can never hold');
  });

  it('turns a negated group into claims', () => {
    expect(why(not(any(has('Reservation'), has('FixedCable'))), ['Reservation'])).to.equal(
      "not applicable: is only for a system without Reservation ('Reservation feature profile'), which the PICS claims",
    );
  });

  it('takes no claim from a prototype, and none that is not plainly true', () => {
    expect(holds(has('toString'), {})).to.equal(false);
    expect(holds(has('x'), { x: 'yes' as unknown as boolean })).to.equal(false);
    expect(holds(not(has('constructor')), {})).to.equal(true);
  });

  it('lists the features that it speaks of, and reads as words', () => {
    const condition = all(any(has('a'), has('b')), not(all(has('a'), has('c'))));
    expect(featuresIn(condition)).to.deep.equal(['a', 'b', 'c']);
    expect(describeApplicability(condition)).to.equal('(a or b) and not (a and c)');
    expect(describeApplicability(all())).to.equal('always');
  });

  it('accepts only the features of the version', () => {
    const typed: Applicability<Feature16> = all(has('Reservation'), not(has('FixedCable')));
    // @ts-expect-error: no such feature in OCPP 1.6
    const wrong: Applicability<Feature16> = has('Resevation');
    expect(holds(typed, none)).to.equal(false);
    expect(holds(wrong, none)).to.equal(false);
  });

  it('gives a reason exactly when the condition does not hold', () => {
    const condition = fc.letrec<{ node: Applicability }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('a', 'b', 'c').map((feature) => has(feature)),
        tie('node').map((inner) => not(inner)),
        fc.array(tie('node'), { maxLength: 3 }).map((parts) => all(...parts)),
        fc.array(tie('node'), { maxLength: 3 }).map((parts) => any(...parts)),
      ),
    })).node;
    fc.assert(
      fc.property(condition, fc.subarray(['a', 'b', 'c']), (applicability, claims) => {
        const pics = picsOf(claims.map((claim) => [claim, true]));
        expect(whyNotApplicable(applicability, pics, features) === undefined).to.equal(holds(applicability, pics));
      }),
    );
  });
});
