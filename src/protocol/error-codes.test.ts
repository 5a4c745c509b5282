import { expect } from 'chai';
import { canonicalErrorCode, errorCodesFor, errorCodesOf } from './error-codes.ts';
import type { SchemaBreach } from './breach.ts';

const allRules: readonly SchemaBreach['rule'][] = [
  'required',
  'type',
  'enum',
  'length',
  'format',
  'range',
  'additional',
  'multipleOf',
  'items',
  'other',
];

function breach(rule: SchemaBreach['rule']): SchemaBreach {
  return { path: '', rule, expected: '', received: '' };
}

describe('errorCodesOf', () => {
  it('gives the spellings of each version', () => {
    expect(errorCodesOf('1.6'))
      .to.have.length(10)
      .and.include.members(['FormationViolation', 'OccurenceConstraintViolation']);
    expect(errorCodesOf('2.0.1'))
      .to.have.length(12)
      .and.include.members(['FormatViolation', 'OccurrenceConstraintViolation']);
    expect(errorCodesOf('1.6')).to.not.include.members([
      'FormatViolation',
      'OccurrenceConstraintViolation',
      'RpcFrameworkError',
    ]);
  });
});

describe('canonicalErrorCode', () => {
  it('knows official spellings', () => {
    expect(canonicalErrorCode('1.6', 'FormationViolation')).to.deep.equal({ code: 'FormationViolation', exact: true });
  });

  it('tolerates the spelling of the other version', () => {
    expect(canonicalErrorCode('1.6', 'FormatViolation')).to.deep.equal({ code: 'FormationViolation', exact: false });
    const corrected = canonicalErrorCode('1.6', 'OccurrenceConstraintViolation');
    expect(corrected).to.deep.equal({ code: 'OccurenceConstraintViolation', exact: false });
    const misspelt = canonicalErrorCode('2.0.1', 'OccurenceConstraintViolation');
    expect(misspelt).to.deep.equal({ code: 'OccurrenceConstraintViolation', exact: false });
  });

  it('knows nothing else', () => {
    for (const code of ['', 'genericError', 'constructor', '__proto__', 'RpcFrameworkError']) {
      expect(canonicalErrorCode('1.6', code), code).to.equal(undefined);
    }
  });
});

describe('errorCodesFor', () => {
  for (const version of ['1.6', '2.0.1'] as const) {
    it(`answers every breach of ${version} with official codes, each once`, () => {
      for (const rule of allRules) {
        const codes = errorCodesFor(version, breach(rule));
        expect(codes, rule).to.not.be.empty;
        expect(errorCodesOf(version), rule).to.include.members([...codes]);
        expect(new Set(codes).size, rule).to.equal(codes.length);
      }
    });

    it(`begins with the fittest code of ${version}`, () => {
      const fittest = (rule: SchemaBreach['rule']): string | undefined => errorCodesFor(version, breach(rule))[0];
      expect(fittest('type')).to.equal('TypeConstraintViolation');
      expect(fittest('enum')).to.equal('PropertyConstraintViolation');
      expect(fittest('required')).to.match(/^Occurr?enceConstraintViolation$/);
      expect(fittest('additional')).to.match(/^Format(ion)?Violation$/);
    });
  }
});
