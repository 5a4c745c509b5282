import { expect } from 'chai';
import { assertInPlace, profileOf } from './order-details.ts';
import { Declined } from './intent.ts';
import type { OrderScene } from './intent.ts';

const scene = { desk: { transactions: { freshId: () => 7 } } } as unknown as OrderScene;

const wish = (startPeriod: number): object => ({
  stackLevel: 3,
  chargingProfileId: 99,
  chargingSchedule: { chargingRateUnit: 'A', chargingSchedulePeriod: [{ startPeriod, limit: 6 }] },
});

describe('reference central system 1.6: charging profiles that are ordered', () => {
  it('have an id of the central system, and what the operator left open', () => {
    expect(profileOf(wish(0), {}, scene)).to.deep.include({
      chargingProfileId: 7,
      stackLevel: 3,
      chargingProfilePurpose: 'TxDefaultProfile',
      chargingProfileKind: 'Relative',
    });
  });

  it('are declined when they are none, or do not start at 0', () => {
    expect(() => profileOf('6 A', {}, scene)).to.throw(Declined);
    expect(() => profileOf(wish(120), {}, scene)).to.throw(Declined, 'starts at 0');
  });

  it('go where they belong', () => {
    expect(() => assertInPlace('ChargePointMaxProfile', 1)).to.throw(Declined, 'connector 0');
    expect(() => assertInPlace('TxProfile', 0)).to.throw(Declined, 'connector of the transaction');
    for (const [purpose, connectorId] of [
      ['ChargePointMaxProfile', 0],
      ['TxDefaultProfile', 0],
      ['TxDefaultProfile', 1],
      ['TxProfile', 1],
    ])
      expect(() => assertInPlace(purpose, connectorId)).not.to.throw();
  });
});
