import { expect } from 'chai';
import fc from 'fast-check';
import { payloadFor, smallestThatShows } from './field-trial.ts';
import { fieldVariantsOf, type FieldVariant } from './field-variants.ts';
import { protocolOf } from './protocol.ts';
import type { TypedVersion } from './typed.ts';

const actionsOf = (version: TypedVersion): readonly string[] => [...protocolOf(version).actions.keys()];

/** Every variant of every action, with nothing settled but what the schema requires. */
function every(version: TypedVersion): { action: string; variant: FieldVariant }[] {
  return actionsOf(version).flatMap((action) =>
    fieldVariantsOf(version, action, { settled: {} }).map((variant) => ({ action, variant })),
  );
}

function named(action: string, id: string, settled: Record<string, unknown> = {}, wide: string[] = []): FieldVariant {
  const found = fieldVariantsOf('1.6', action, { settled, wide }).find((one) => one.id === id);
  if (found === undefined) throw new Error(`${action} has no variant ${id}`);
  return found;
}

describe('variants of the fields of a message', () => {
  it('are told apart by their ids', () => {
    for (const action of actionsOf('1.6')) {
      const ids = fieldVariantsOf('1.6', action, { settled: {} }).map(({ id }) => id);
      expect(new Set(ids).size, action).to.equal(ids.length);
    }
  });

  it('keep to the schema when they are said to', () => {
    for (const { action, variant } of every('1.6').filter((one) => one.variant.breaks === undefined))
      fc.assert(
        fc.property(variant.payloads, (payload) => {
          expect(protocolOf('1.6').validate(action, 'request', payload), `${action} ${variant.id}`).to.deep.equal([]);
        }),
        { numRuns: 20, seed: 1 },
      );
  }).timeout(20_000);

  it('break the rule that they are said to break, where they are said to, and no other', () => {
    for (const { action, variant } of every('1.6').filter((one) => one.variant.breaks !== undefined))
      fc.assert(
        fc.property(variant.payloads, (payload) => {
          const breaches = protocolOf('1.6').validate(action, 'request', payload);
          const told = breaches.map(({ path, rule }) => ({ path, rule }));
          expect(told, `${action} ${variant.id}`).to.deep.equal([{ path: variant.path, rule: variant.breaks }]);
        }),
        { numRuns: 20, seed: 1 },
      );
  }).timeout(20_000);

  it('cover every field of a message', () => {
    expect(fieldVariantsOf('1.6', 'Authorize', { settled: {} }).map(({ id }) => id)).to.deep.equal([
      'smallest',
      'extra',
      'idTag.missing',
      'idTag.wrongType',
      'idTag.atMax',
      'idTag.tooLong',
    ]);
    const ids = fieldVariantsOf('1.6', 'MeterValues', { settled: {} }).map(({ id }) => id);
    expect(ids).to.include.members([
      'meterValue.missing',
      'meterValue.empty',
      'meterValue[0].timestamp.badTime',
      'meterValue[0].sampledValue[0].value.wrongType',
      'meterValue[0].sampledValue[0].unit.notInEnum',
      'meterValue[0].extra',
    ]);
  });

  it('name the clause, where the text says more than the schema', () => {
    expect(named('MeterValues', 'meterValue[0].sampledValue.empty').clause).to.equal('1.6 §7.33');
    expect(named('MeterValues', 'meterValue.missing').clause).to.equal(undefined);
  });

  it('leave what is settled as it is', () => {
    const settled = { connectorId: 1, meterValue: undefined, transactionId: undefined };
    for (const { path, payloads } of fieldVariantsOf('1.6', 'MeterValues', { settled })) {
      if (path === 'connectorId' || path === 'transactionId') continue;
      fc.assert(
        fc.property(payloads, (payload) => {
          const fields = payload as Record<string, unknown>;
          expect(fields['connectorId']).to.equal(1);
          expect(fields).to.not.have.property('transactionId');
        }),
        { numRuns: 10, seed: 1 },
      );
    }
  });

  it('hold nothing that is optional, where they keep to the schema', () => {
    const settled = { chargePointVendor: 'v', chargePointModel: 'm' };
    const payload = payloadFor(named('BootNotification', 'iccid.atMax', settled), 1);
    expect(payload).to.have.all.keys('chargePointVendor', 'chargePointModel', 'iccid');
  });

  it('vary integers to their bounds where they may', () => {
    const settled = { transactionId: 5 };
    const wide = ['transactionId'];
    const widest = named('RemoteStopTransaction', 'transactionId.widest', settled, wide);
    expect(payloadFor(widest, 1)).to.deep.equal({ transactionId: 2_147_483_647 });
    expect(fieldVariantsOf('1.6', 'RemoteStopTransaction', { settled }).map(({ kind }) => kind)).to.not.include(
      'widest',
    );
  });

  it('write a number in quotes as the number that it usually is', () => {
    const { payloads } = named('CancelReservation', 'reservationId.wrongType', { reservationId: 4711 });
    const texts = fc
      .sample(payloads, { seed: 1, numRuns: 100 })
      .map((one) => (one as { reservationId: unknown }).reservationId);
    expect(texts.filter((text) => typeof text === 'string'))
      .to.include('4711')
      .and.not.include('7');
  });

  it('are refused for an action that there is not', () => {
    expect(() => fieldVariantsOf('1.6', 'Nothing', { settled: {} })).to.throw(RangeError);
  });
});

describe('the payload of a variant', () => {
  it('is the same for the same seed', () => {
    for (const { variant } of every('1.6')) expect(payloadFor(variant, 7)).to.deep.equal(payloadFor(variant, 7));
  });

  it('differs with the seed', () => {
    const variant = named('BootNotification', 'iccid.tooLong');
    const payloads = [1, 2, 3, 4, 5].map((seed) => JSON.stringify(payloadFor(variant, seed)));
    expect(new Set(payloads).size).to.be.above(1);
  });

  it('is cut down to what shows the same', async () => {
    const variant = named('BootNotification', 'iccid.tooLong', { chargePointVendor: 'v', chargePointModel: 'm' });
    const seed =
      [1, 2, 3, 4, 5, 6, 7, 8].find((one) => Object.keys(payloadFor(variant, one) as object).length > 4) ?? 0;
    const least = await smallestThatShows(variant, seed, () => Promise.resolve(true), 200);
    expect(least).to.deep.equal({ chargePointVendor: 'v', chargePointModel: 'm', iccid: 'a'.padEnd(21, 'x') });
  });

  it('stays as it is when nothing smaller shows it', async () => {
    const variant = named('BootNotification', 'iccid.tooLong');
    expect(await smallestThatShows(variant, 3, () => Promise.resolve(false), 200)).to.deep.equal(
      payloadFor(variant, 3),
    );
  });

  it('is not asked about more often than allowed', async () => {
    let asked = 0;
    const count = (): Promise<boolean> => (asked++, Promise.resolve(asked % 2 === 0));
    await smallestThatShows(named('StopTransaction', 'transactionData[0].extra'), 5, count, 4);
    expect(asked).to.be.at.most(4);
  });
});
