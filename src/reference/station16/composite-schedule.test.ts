import { expect } from 'chai';
import fc from 'fast-check';
import type { Ocpp16Types } from '../../protocol/index.ts';
import { compositeSchedule, connectorCourse, stationCourse } from './composite-schedule.ts';
import type { Bounds } from './composite-schedule.ts';
import { calendarOf } from './profile-calendar.ts';
import type { ChargingProfile } from './profile-calendar.ts';

type Periods = readonly (readonly [startPeriod: number, limit: number, numberPhases?: number])[];

const NOON = Date.parse('2024-05-01T12:00:00Z');
const LOCAL = { amperes: 16, watts: Infinity, phases: 3 };
const instant = (seconds: number): string => new Date(NOON + seconds * 1000).toISOString();

interface Described extends Partial<Omit<ChargingProfile, 'chargingSchedule'>> {
  readonly start?: number | undefined;
  readonly duration?: number | undefined;
  readonly unit?: 'A' | 'W';
}

/** A profile in few words; `start` in seconds from noon, 0 unless said otherwise. */
function profile(periods: Periods, how: Described = {}): ChargingProfile {
  const { start = 0, duration, unit = 'A', ...rest } = how;
  return {
    chargingProfileId: 1,
    stackLevel: 0,
    chargingProfilePurpose: 'TxDefaultProfile',
    chargingProfileKind: 'Absolute',
    ...rest,
    chargingSchedule: {
      ...(duration === undefined ? {} : { duration }),
      ...('start' in how && how.start === undefined ? {} : { startSchedule: instant(start) }),
      chargingRateUnit: unit,
      chargingSchedulePeriod: periods.map(([startPeriod, limit, numberPhases]) => ({
        startPeriod,
        limit,
        ...(numberPhases === undefined ? {} : { numberPhases }),
      })),
    },
  };
}

interface Given {
  readonly maximum?: readonly ChargingProfile[];
  readonly defaults?: readonly ChargingProfile[];
  readonly transaction?: readonly ChargingProfile[];
  /** When the transaction began, in seconds from noon. */
  readonly origin?: number;
}

function boundsOf({ maximum = [], defaults = [], transaction = [], origin = 0 }: Given): Bounds {
  const read = (profiles: readonly ChargingProfile[]): Bounds['maximum'] =>
    profiles.map((one) => calendarOf(one, NOON + origin * 1000));
  return { local: LOCAL, maximum: read(maximum), defaults: read(defaults), transaction: read(transaction) };
}

/** The periods of a composite schedule from noon, as pairs. */
function composite(given: Given, seconds = 400, unit: 'A' | 'W' = 'A', from = 0): (readonly [number, number])[] {
  const course = connectorCourse(boundsOf(given));
  return pairs(compositeSchedule(course, { from: NOON + from * 1000, seconds, unit }));
}

function pairs({ chargingSchedulePeriod }: Ocpp16Types.ChargingSchedule): (readonly [number, number])[] {
  return chargingSchedulePeriod.map(({ startPeriod, limit }) => [startPeriod, limit] as const);
}

describe('composite schedule', () => {
  it('is what the connector can do where there are no profiles', () => {
    expect(composite({})).to.deep.equal([[0, 16]]);
    expect(composite({}, 400, 'W')).to.deep.equal([[0, 11040]]);
  });

  it('tells unit, length and phases', () => {
    const course = connectorCourse(boundsOf({ defaults: [profile([[0, 6, 1]])] }));
    expect(compositeSchedule(course, { from: NOON, seconds: 60, unit: 'A' })).to.deep.equal({
      duration: 60,
      chargingRateUnit: 'A',
      chargingSchedulePeriod: [{ startPeriod: 0, limit: 6, numberPhases: 1 }],
    });
  });

  it('tells the present limit for 0 seconds', () => {
    expect(composite({ defaults: [profile([[0, 6]])] }, 0)).to.deep.equal([[0, 6]]);
  });

  it('counts its periods from the moment at which it is asked for', () => {
    const defaults = [profile([[0, 6], [100, 8], [200, 10]])]; // prettier-ignore
    expect(composite({ defaults }, 200, 'A', 30)).to.deep.equal([[0, 6], [70, 8], [170, 10]]); // prettier-ignore
  });

  it('falls back to a lower level when a schedule is over, and to none after the last', () => {
    const low = profile([[0, 6], [100, 8], [200, 10]], { duration: 300 }); // prettier-ignore
    const high = profile([[0, 7], [100, 9]], { duration: 150, stackLevel: 1 }); // prettier-ignore
    const expected = [[0, 7], [100, 9], [150, 8], [200, 10], [300, 16]]; // prettier-ignore
    expect(composite({ defaults: [low, high] })).to.deep.equal(expected);
    expect(composite({ defaults: [high, low] })).to.deep.equal(expected);
  });

  it('keeps the last period of a schedule without a duration', () => {
    expect(composite({ defaults: [profile([[0, 6], [50, 8]])] }, 86_400)).to.deep.equal([[0, 6], [50, 8]]); // prettier-ignore
  });

  it('does not execute periods behind the duration', () => {
    expect(composite({ defaults: [profile([[0, 6], [50, 8], [90, 9]], { duration: 60 })] })).to.deep.equal([[0, 6], [50, 8], [60, 16]]); // prettier-ignore
  });

  it('knows when a profile is valid', () => {
    const limited = profile([[0, 6]], { validFrom: instant(10), validTo: instant(20) });
    expect(composite({ defaults: [limited] })).to.deep.equal([[0, 16], [10, 6], [20, 16]]); // prettier-ignore
  });

  it('waits for a schedule that starts later (F186)', () => {
    expect(composite({ defaults: [profile([[0, 6]], { start: 120, duration: 60 })] })).to.deep.equal([[0, 16], [120, 6], [180, 16]]); // prettier-ignore
  });

  it('takes the least of the station maximum and the rest', () => {
    const maximum = [profile([[0, 10]])];
    const defaults = [profile([[0, 6], [60, 12]], { duration: 100 })]; // prettier-ignore
    expect(composite({ maximum, defaults })).to.deep.equal([[0, 6], [60, 10]]); // prettier-ignore
  });

  it('never exceeds what the connector can do', () => {
    expect(composite({ defaults: [profile([[0, 32]])] })).to.deep.equal([[0, 16]]);
  });

  it('follows the profiles of a transaction only, as long as one of them is valid', () => {
    const defaults = [profile([[0, 6], [260, 8]])]; // prettier-ignore
    const transaction = [profile([[0, 8], [50, 11]], { duration: 260, validTo: instant(300) })]; // prettier-ignore
    expect(composite({ defaults, transaction })).to.deep.equal([[0, 8], [50, 11], [260, 16], [300, 8]]); // prettier-ignore
  });

  it('counts relative schedules, and absolute ones without a start, from the begin of the transaction', () => {
    const steps: Periods = [[0, 6], [60, 8]]; // prettier-ignore
    const relative = profile(steps, { chargingProfileKind: 'Relative' });
    expect(composite({ transaction: [relative], origin: -20 })).to.deep.equal([[0, 6], [40, 8]]); // prettier-ignore
    expect(composite({ transaction: [profile(steps, { start: undefined })], origin: -20 })).to.deep.equal([[0, 6], [40, 8]]); // prettier-ignore
  });

  it('begins again every day, and is silent between', () => {
    const daily = profile([[0, 6]], { chargingProfileKind: 'Recurring', recurrencyKind: 'Daily', start: -5 * 86_400 + 100, duration: 50 }); // prettier-ignore
    expect(composite({ defaults: [daily] }, 2 * 86_400)).to.deep.equal([
      [0, 16],
      [100, 6],
      [150, 16],
      [86_500, 6],
      [86_550, 16],
    ]);
  });

  it('begins again every week, and does not execute what is longer', () => {
    const weekly = profile([[0, 6], [700_000, 9]], { chargingProfileKind: 'Recurring', recurrencyKind: 'Weekly', start: 60 - 604_800 }); // prettier-ignore
    expect(composite({ defaults: [weekly] }, 604_800)).to.deep.equal([[0, 6]]);
  });

  it('converts between amperes and watts, downwards', () => {
    expect(composite({ defaults: [profile([[0, 6000]], { unit: 'W' })] })).to.deep.equal([[0, 8.6]]);
    expect(composite({ defaults: [profile([[0, 3000, 1]], { unit: 'W' })] })).to.deep.equal([[0, 13]]);
    expect(composite({ defaults: [profile([[0, 10, 1]])] }, 9, 'W')).to.deep.equal([[0, 2300]]);
    expect(composite({ defaults: [profile([[0, 6000]], { unit: 'W' })] }, 9, 'W')).to.deep.equal([[0, 6000]]);
  });

  it('keeps within power and current at once', () => {
    const given = { maximum: [profile([[0, 6000]], { unit: 'W' })], defaults: [profile([[0, 10, 1]])] };
    expect(composite(given)).to.deep.equal([[0, 10]]);
    expect(composite(given, 9, 'W')).to.deep.equal([[0, 2300]]);
  });

  it('tells one period where two neighbours are equal', () => {
    expect(composite({ defaults: [profile([[0, 6], [60, 6], [90, 7]])] })).to.deep.equal([[0, 6], [90, 7]]); // prettier-ignore
  });

  it('leaves a schedule without end for another request', () => {
    const course = connectorCourse(
      boundsOf({
        defaults: [
          profile([[0, 6], [60, 7]], { chargingProfileKind: 'Recurring', recurrencyKind: 'Daily', duration: 100 }), // prettier-ignore
        ],
      }),
    );
    const schedule = compositeSchedule(course, { from: NOON, seconds: 2 ** 31 - 1, unit: 'A' });
    expect(schedule.chargingSchedulePeriod).to.have.length(1000);
    expect(schedule.duration).to.equal(333 * 86_400 + 60);
  });

  it('adds up all connectors, below the maximum of the charge point', () => {
    const connector = connectorCourse(boundsOf({ defaults: [profile([[0, 6], [60, 15]])] })); // prettier-ignore
    const { maximum } = boundsOf({ maximum: [profile([[0, 20]])] });
    const schedule = compositeSchedule(stationCourse([connector, connector], maximum), { from: NOON, seconds: 100, unit: 'A' }); // prettier-ignore
    expect(pairs(schedule)).to.deep.equal([[0, 12], [60, 20]]); // prettier-ignore
  });
});

// ── against an oracle that looks at every second ────────────────────────────────────────────────────────────────────

/** The limit of one profile at a second, by walking through its recurrences and periods. */
function limitOf(one: ChargingProfile, second: number, origin: number): number | undefined {
  const at = NOON + second * 1000;
  if (!valid(one, at)) return undefined;
  const { startSchedule, duration, chargingSchedulePeriod } = one.chargingSchedule;
  const relative = one.chargingProfileKind === 'Relative' || startSchedule === undefined;
  let begin = relative ? NOON + origin * 1000 : Date.parse(startSchedule);
  const day = one.recurrencyKind === 'Weekly' ? 604_800_000 : 86_400_000;
  if (one.chargingProfileKind === 'Recurring') while (begin + day <= at) begin += day;
  const elapsed = (at - begin) / 1000;
  if (elapsed < 0 || (duration !== undefined && elapsed >= duration)) return undefined;
  let limit: number | undefined;
  for (const period of chargingSchedulePeriod) if (period.startPeriod <= elapsed) ({ limit } = period);
  return limit;
}

function valid({ validFrom, validTo }: ChargingProfile, at: number): boolean {
  const begun = validFrom === undefined || Date.parse(validFrom) <= at;
  return begun && (validTo === undefined || at < Date.parse(validTo));
}

function highest(stack: readonly ChargingProfile[], second: number, origin: number): number {
  let best: { level: number; limit: number } | undefined;
  for (const one of stack) {
    const limit = limitOf(one, second, origin);
    if (limit !== undefined && (best === undefined || one.stackLevel > best.level))
      best = { level: one.stackLevel, limit };
  }
  return best?.limit ?? Infinity;
}

function oracle({ maximum = [], defaults = [], transaction = [], origin = 0 }: Given, second: number): number {
  const own = transaction.some((one) => valid(one, NOON + second * 1000)) ? transaction : defaults;
  return Math.min(16, highest(own, second, origin), highest(maximum, second, origin));
}

function limitsBySecond(periods: readonly (readonly [number, number])[], seconds: number): number[] {
  return Array.from({ length: seconds }, (_, second) => periods.findLast(([start]) => start <= second)?.[1] ?? NaN);
}

const time = fc.integer({ min: -200, max: 500 });
/** Whole days back as well, so that recurrences fall into the span. */
const start = fc.tuple(time, fc.integer({ min: 0, max: 15 })).map(([seconds, days]) => seconds - days * 86_400);
const steps = fc
  .uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 5 })
  .chain((later) =>
    fc.tuple(
      fc.constant([0, ...later.sort((a, b) => a - b)]),
      fc.array(fc.integer({ min: 0, max: 200 }), { minLength: later.length + 1, maxLength: later.length + 1 }),
    ),
  )
  .map(([starts, limits]) => starts.map((at, index) => [at, (limits[index] ?? 0) / 10] as const));

const anyProfile = (stackLevel: number): fc.Arbitrary<ChargingProfile> =>
  fc
    .record({
      steps,
      kind: fc.constantFrom('Absolute' as const, 'Recurring' as const, 'Relative' as const),
      recurrencyKind: fc.constantFrom('Daily' as const, 'Weekly' as const),
      start: fc.option(start, { nil: undefined }),
      duration: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
      validFrom: fc.option(time, { nil: undefined }),
      validTo: fc.option(time, { nil: undefined }),
    })
    .map(({ kind, recurrencyKind, validFrom, validTo, ...rest }) =>
      profile(rest.steps, {
        start: rest.start,
        duration: rest.duration,
        stackLevel,
        chargingProfileKind: kind,
        ...(kind === 'Recurring' ? { recurrencyKind } : {}),
        ...(validFrom === undefined ? {} : { validFrom: instant(validFrom) }),
        ...(validTo === undefined ? {} : { validTo: instant(validTo) }),
      }),
    );

const stack = fc.shuffledSubarray([0, 1, 2, 3]).chain((levels) => fc.tuple(...levels.map(anyProfile)));
const given = fc.record({
  maximum: stack,
  defaults: stack,
  transaction: stack,
  origin: fc.integer({ min: -300, max: 0 }),
});

describe('composite schedule, of any profiles', () => {
  it('is right in every second, and no longer than it has to be', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 600 }), (profiles, seconds) => {
        const told = composite(profiles, seconds);
        const expected = Array.from({ length: seconds }, (_, second) => oracle(profiles, second));
        expect(limitsBySecond(told, seconds)).to.deep.equal(expected);
        const changes = expected.filter((limit, second) => limit !== expected[second - 1]).length;
        expect(told).to.have.length(changes);
      }),
      { numRuns: 300 },
    );
  });

  it('never allows more than any profile that counts, in watts as well', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 600 }), (profiles, second) => {
        const [first] = composite(profiles, 1, 'W', second);
        expect(first?.[1]).to.be.at.most(oracle(profiles, second) * 690 + 1e-6);
      }),
      { numRuns: 300 },
    );
  });
});
