import type { Ocpp16Types } from '../../protocol/index.ts';
import { allowedBy, changeAfter, currentOf, isValid, least, powerOf } from './profile-calendar.ts';
import type { Allowance, Calendar } from './profile-calendar.ts';

type Unit = Ocpp16Types.ChargingRateUnitType;
type Period = Ocpp16Types.ChargingSchedulePeriod;

/** What is allowed over time. */
export interface Course {
  at(moment: number): Allowance;
  /** The next moment at which something else may be allowed. */
  next(moment: number): number;
}

/** What bounds the current of one connector. */
export interface Bounds {
  /** What the connector can do without any profile. */
  readonly local: Allowance;
  /** ChargePointMaxProfile, TxDefaultProfile and TxProfile, each stacked. */
  readonly maximum: readonly Calendar[];
  readonly defaults: readonly Calendar[];
  readonly transaction: readonly Calendar[];
}

export interface Span {
  /** In milliseconds since 1970. */
  readonly from: number;
  readonly seconds: number;
  readonly unit: Unit;
}

/** A schedule of a hundred years of days would fit no message: the rest is left for another request. */
const MOST_PERIODS = 1000;

/** The highest profile of a stack that has something to say (§3.13.2, §5.16.4). */
export function prevailing(stack: readonly Calendar[], at: number): Allowance | undefined {
  const highestFirst = [...stack].sort((one, other) => other.stackLevel - one.stackLevel);
  for (const calendar of highestFirst) {
    const allows = allowedBy(calendar, at);
    if (allows !== undefined) return allows;
  }
  return undefined;
}

/** One connector: as long as a TxProfile is valid it stands for the default profiles, whatever its schedule says (§3.13.1). */
export function connectorCourse({ local, maximum, defaults, transaction }: Bounds): Course {
  const all = [...maximum, ...defaults, ...transaction];
  return {
    at(moment) {
      const own = transaction.some((calendar) => isValid(calendar, moment)) ? transaction : defaults;
      const given = [prevailing(own, moment), prevailing(maximum, moment)];
      return least(local, ...given.filter((allowance) => allowance !== undefined));
    },
    next: (moment) => Math.min(...all.map((calendar) => changeAfter(calendar, moment)), Infinity),
  };
}

/** The whole charge point: what its connectors may take together (§3.13.3, §5.7). */
export function stationCourse(connectors: readonly Course[], maximum: readonly Calendar[]): Course {
  return {
    at(moment) {
      const together = sum(connectors.map((course) => course.at(moment)));
      const bound = prevailing(maximum, moment);
      return bound === undefined ? together : least(together, bound);
    },
    next: (moment) =>
      Math.min(
        ...connectors.map((course) => course.next(moment)),
        ...maximum.map((calendar) => changeAfter(calendar, moment)),
        Infinity,
      ),
  };
}

/** The composite schedule over a span of time (§5.7): its first period begins at once, equal neighbours are one period. */
export function compositeSchedule(course: Course, { from, seconds, unit }: Span): Ocpp16Types.ChargingSchedule {
  const end = from + seconds * 1000;
  const periods: Period[] = [];
  let moment = from;
  do {
    add(periods, periodOf(course.at(moment), Math.round((moment - from) / 1000), unit));
    moment = course.next(moment);
  } while (moment < end && periods.length < MOST_PERIODS);
  return {
    duration: Math.min(seconds, Math.round((moment - from) / 1000)),
    chargingRateUnit: unit,
    chargingSchedulePeriod: periods,
  };
}

function periodOf(allows: Allowance, startPeriod: number, unit: Unit): Period {
  const limit = unit === 'A' ? currentOf(allows) : powerOf(allows);
  return { startPeriod, limit: rounded(limit), numberPhases: allows.phases };
}

/** To one decimal (§7.14), and never to more than is allowed. */
function rounded(limit: number): number {
  return Math.floor(limit * 10 + 1e-6) / 10;
}

function add(periods: Period[], period: Period): void {
  if (periods.at(-1)?.startPeriod === period.startPeriod) periods.pop();
  const before = periods.at(-1);
  if (before?.limit !== period.limit || before.numberPhases !== period.numberPhases) periods.push(period);
}

function sum(all: readonly Allowance[]): Allowance {
  const total = (of: (allowance: Allowance) => number): number => all.reduce((so, one) => so + of(one), 0);
  return { amperes: total(currentOf), watts: total(powerOf), phases: Math.max(...all.map(({ phases }) => phases)) };
}
