import { expect } from 'chai';
import { cutSchedules } from './cut-schedules.ts';

type Periods = readonly (readonly [startPeriod: number, limit: number, numberPhases?: number])[];

function notesOn(periods: Periods) {
  const chargingSchedulePeriod = periods.map(([startPeriod, limit, numberPhases]) => ({
    startPeriod,
    limit,
    numberPhases,
  }));
  return cutSchedules({ status: 'Accepted', chargingSchedule: { chargingSchedulePeriod } }, 7);
}

describe('composite schedules that are cut where nothing changes', () => {
  it('are a note with its source, for the official tool counts periods', () => {
    const [note, ...more] = notesOn([[0, 8, 3], [46, 10, 3], [136, 10, 3], [196, 10, 3]]); // prettier-ignore
    expect(more).to.deep.equal([]);
    expect(note).to.deep.include({ level: 'may', step: '', frame: 7 });
    expect(note?.details[0]?.what).to.equal('chargingSchedulePeriod[2]');
    expect(note?.knownToBeRefusedBy?.tool).to.equal('OCTT');
  });

  it('are none where the limit or the number of phases changes', () => {
    expect(notesOn([[0, 8], [46, 10], [136, 8]])).to.deep.equal([]); // prettier-ignore
    expect(notesOn([[0, 8, 3], [46, 8, 1]])).to.deep.equal([]); // prettier-ignore
    expect(notesOn([])).to.deep.equal([]);
  });

  it('are looked for with care, whatever arrives', () => {
    for (const answer of [
      null,
      'x',
      {},
      { chargingSchedule: null },
      { chargingSchedule: { chargingSchedulePeriod: 3 } },
    ])
      expect(cutSchedules(answer, 1)).to.deep.equal([]);
    const odd = { chargingSchedule: { chargingSchedulePeriod: [null, null, 'x', 'x', {}, {}, { limit: 'a' }] } };
    expect(cutSchedules(odd, 1)).to.deep.equal([]);
  });
});
