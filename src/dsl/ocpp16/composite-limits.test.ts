import { AssertionError, expect } from 'chai';
import { assertLimits, limitProblem, type ExpectedLimits } from './composite-limits.ts';

const NOON = Date.parse('2024-05-01T12:00:00Z');

type Steps = readonly (readonly [second: number, limit: number | undefined])[];

const limits = (steps: Steps, over: Partial<ExpectedLimits> = {}): ExpectedLimits => ({
  steps: steps.map(([second, limit]) => ({ from: NOON + second * 1000, limit })),
  seconds: 200,
  early: 2,
  late: 5,
  ...over,
});

/** A composite schedule that begins so many seconds after noon. */
function composite(periods: readonly (readonly [number, number])[], begin = 0, over: object = {}) {
  return {
    status: 'Accepted' as const,
    connectorId: 1,
    scheduleStart: new Date(NOON + begin * 1000).toISOString(),
    chargingSchedule: {
      duration: 200,
      chargingRateUnit: 'A' as const,
      chargingSchedulePeriod: periods.map(([startPeriod, limit]) => ({ startPeriod, limit })),
    },
    ...over,
  };
}

const STEPS: Steps = [[0, 8], [50, 10], [120, 6]]; // prettier-ignore
const RIGHT = [[0, 8], [50, 10], [120, 6]] as const; // prettier-ignore

describe('limits of a composite schedule', () => {
  it('are those that were expected', () => {
    expect(limitProblem(composite(RIGHT), limits(STEPS))).to.equal(undefined);
  });

  it('may be cut into more or fewer periods, and written in tenths', () => {
    const split = composite([[0, 8], [20, 8.04], [50, 10], [51, 10], [120, 6], [199, 6]]); // prettier-ignore
    expect(limitProblem(split, limits(STEPS))).to.equal(undefined);
    const merged: Steps = [[0, 8], [30, 8], [50, 10], [120, 6]]; // prettier-ignore
    expect(limitProblem(composite(RIGHT), limits(merged))).to.equal(undefined);
  });

  it('count from the begin of the composite schedule, not from that of the profiles', () => {
    expect(limitProblem(composite([[0, 8], [30, 10], [100, 6]], 20), limits(STEPS))).to.equal(undefined); // prettier-ignore
    expect(limitProblem(composite(RIGHT, 20), limits(STEPS))?.expected).to.equal('from 35 s to 50 s: 10 A');
  });

  it('may change a few seconds sooner or later, but no more', () => {
    for (const off of [-2, -1, 1, 5])
      expect(limitProblem(composite([[0, 8], [50 + off, 10], [120, 6]]), limits(STEPS)), String(off)).to.equal(undefined); // prettier-ignore
    const late = limitProblem(composite([[0, 8], [56, 10], [120, 6]]), limits(STEPS)); // prettier-ignore
    expect(late).to.deep.include({ expected: 'from 55 s to 56 s: 10 A' });
    const early = limitProblem(composite([[0, 8], [47, 10], [120, 6]]), limits(STEPS)); // prettier-ignore
    expect(early).to.deep.equal({
      what: 'chargingSchedule.chargingSchedulePeriod',
      expected: 'from 47 s to 48 s: 8 A',
      received: '10 A',
    });
  });

  it('are told apart in the first span that differs', () => {
    const other = composite([[0, 8], [50, 12], [90, 11], [120, 6]]); // prettier-ignore
    expect(limitProblem(other, limits(STEPS))).to.deep.include({ expected: 'from 50 s to 90 s: 10 A', received: '12 A' }); // prettier-ignore
    expect(limitProblem(composite([[0, 8.1], [50, 10]]), limits(STEPS))).to.deep.include({ expected: 'from 0 s to 50 s: 8 A', received: '8.1 A' }); // prettier-ignore
  });

  it('must hold to the end of what was asked for, whatever duration is told', () => {
    const shortened = composite([[0, 8], [50, 10]]); // prettier-ignore
    delete (shortened.chargingSchedule as { duration?: number }).duration;
    expect(limitProblem(shortened, limits(STEPS))?.expected).to.equal('from 125 s to 200 s: 6 A');
  });

  it('do not matter where nothing limits', () => {
    const some: Steps = [[10, 8], [50, undefined]]; // prettier-ignore
    expect(limitProblem(composite([[0, 32], [10, 8], [50, 3], [80, 32]]), limits(some))).to.equal(undefined); // prettier-ignore
    expect(limitProblem(composite([[0, 32]]), limits(some))?.expected).to.equal('from 10 s to 48 s: 8 A');
    expect(limitProblem(composite([[0, 1]]), limits([]))).to.equal(undefined);
  });

  it('may be lower than expected where the connector can do no more', () => {
    const bounded = composite([[0, 8], [50, 9], [120, 6]]); // prettier-ignore
    expect(limitProblem(bounded, limits(STEPS))?.received).to.equal(
      '9 A (if the connector can do no more, write --value localLimit=9)',
    );
    expect(limitProblem(bounded, limits(STEPS, { localLimit: 9 }))).to.equal(undefined);
    expect(limitProblem(bounded, limits(STEPS, { localLimit: 7 }))?.expected).to.equal('from 50 s to 120 s: 10 A');
    expect(limitProblem(composite([[0, 8], [50, 16], [120, 6]]), limits(STEPS, { localLimit: 16 }))?.received).to.equal('16 A'); // prettier-ignore
  });

  it('begin at 0 and come in order', () => {
    const what = (periods: readonly (readonly [number, number])[]): unknown =>
      limitProblem(composite(periods), limits(STEPS));
    expect(what([])).to.deep.include({ expected: 'at least one period' });
    expect(what([[3, 8], [50, 10], [120, 6]])).to.deep.include({ expected: '0', received: '3' }); // prettier-ignore
    expect(what([[0, 8], [120, 6], [50, 10]])).to.deep.include({ expected: 'more than 120', received: '50' }); // prettier-ignore
  });

  it('cannot be told without a begin or a schedule', () => {
    const told = composite(RIGHT);
    expect(limitProblem({ ...told, scheduleStart: 'soon' }, limits(STEPS))?.what).to.equal('scheduleStart');
    expect(limitProblem({ status: 'Rejected' }, limits(STEPS))?.what).to.equal('scheduleStart');
    const { chargingSchedule: _, ...bare } = told;
    expect(limitProblem(bare, limits(STEPS))?.what).to.equal('chargingSchedule');
  });

  it('are compared in good time, whatever arrives', () => {
    const many = Array.from({ length: 50_000 }, (_, second) => [second, 8] as const);
    expect(limitProblem(composite(many), limits([[0, 8]], { seconds: 86_400 }))).to.equal(undefined);
  });

  it('break an obligation with an assertion', () => {
    expect(() => assertLimits(composite(RIGHT), limits(STEPS))).not.to.throw();
    expect(() => assertLimits(composite([[0, 9]]), limits(STEPS))).to.throw(AssertionError, 'from 0 s to 50 s: 8 A');
  });
});
