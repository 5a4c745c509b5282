import { AssertionError } from 'chai';
import { readDateTime, type Ocpp16Types } from '../../protocol/index.ts';
import type { Detail } from '../../verdict/index.ts';
import { shown } from '../matchers.ts';

/** What the limit must be from an instant on, until the next step. Undefined: nothing limits, and any value will do. */
export interface LimitStep {
  /** In clock milliseconds. */
  readonly from: number;
  readonly limit: number | undefined;
}

/** What a composite schedule must amount to. */
export interface ExpectedLimits {
  /** Ascending. Before the first one nothing limits, and no change of the limit is late there. */
  readonly steps: readonly LimitStep[];
  /** How many seconds of the schedule are looked at: as many as were asked for. */
  readonly seconds: number;
  /** How many seconds too soon or too late a change of the limit may come. */
  readonly early: number;
  readonly late: number;
  /** What the charge point does not exceed by itself, when that is known: it may be told in place of a higher limit (1.6 §5.7). */
  readonly localLimit?: number | undefined;
}

interface Difference {
  /** Seconds from the begin of the schedule. */
  readonly from: number;
  readonly to: number;
  readonly wanted: number;
  readonly told: number;
}

type Composite = Ocpp16Types.GetCompositeScheduleResponse;
type Schedule = Ocpp16Types.ChargingSchedule;

const PERIODS = 'chargingSchedule.chargingSchedulePeriod';

/**
 * Compares a composite schedule with what it must amount to, second by second: how it is cut into periods does not matter.
 * Limits are compared to one decimal (1.6 §7.14).
 * @returns the first difference, in words; undefined when there is none
 */
export function limitProblem(composite: Composite, expected: ExpectedLimits): Detail | undefined {
  const { scheduleStart, chargingSchedule } = composite;
  const start = readDateTime(scheduleStart ?? '')?.epochMs;
  if (start === undefined) return problem('scheduleStart', 'the begin of the schedule', shown(scheduleStart));
  if (chargingSchedule === undefined) return problem('chargingSchedule', 'a schedule', shown(chargingSchedule));
  return orderProblem(chargingSchedule) ?? difference(chargingSchedule, start, expected);
}

/** As a check for `.and`: a difference breaks the obligation. @throws AssertionError that speaks of the first one */
export function assertLimits(composite: Composite, expected: ExpectedLimits): void {
  const found = limitProblem(composite, expected);
  if (found === undefined) return;
  const { what, expected: wanted, received: actual } = found;
  throw new AssertionError(`${what}: expected ${wanted}, received ${actual}`, { actual, expected: wanted });
}

/** The first period starts at 0, and every other one behind the one before (1.6 errata §3.45). */
function orderProblem({ chargingSchedulePeriod: periods }: Schedule): Detail | undefined {
  const [first] = periods;
  if (first === undefined) return problem(PERIODS, 'at least one period', 'none');
  if (first.startPeriod !== 0) return problem(`${PERIODS}[0].startPeriod`, '0', String(first.startPeriod));
  const index = periods.findIndex(({ startPeriod }, at) => at > 0 && startPeriod <= periods[at - 1]!.startPeriod);
  if (index < 0) return undefined;
  const [before, one] = [periods[index - 1]!.startPeriod, periods[index]!.startPeriod];
  return problem(`${PERIODS}[${index}].startPeriod`, `more than ${before}`, String(one));
}

function difference(schedule: Schedule, start: number, expected: ExpectedLimits): Detail | undefined {
  const { chargingSchedulePeriod: periods, chargingRateUnit: unit } = schedule;
  let index = 0;
  let found: Difference | undefined;
  for (let second = 0; second < expected.seconds; second++) {
    while ((periods[index + 1]?.startPeriod ?? Infinity) <= second) index++;
    const told = periods[index]!.limit;
    const at = start + second * 1000;
    const wanted = fits(told, at, expected) ? undefined : limitAt(expected, at);
    if (found !== undefined && (wanted !== found.wanted || told !== found.told)) break;
    if (wanted !== undefined) found = { from: found?.from ?? second, to: second + 1, wanted, told };
  }
  return found && inWords(found, unit, expected);
}

/** Whether a limit is the right one about this time. */
function fits(limit: number, at: number, expected: ExpectedLimits): boolean {
  const { steps, early, late } = expected;
  const [first] = steps;
  if (first === undefined || at < first.from) return true;
  return steps.some((step, index) => {
    const end = steps[index + 1]?.from ?? Infinity;
    const near = end > at - late * 1000 && step.from <= at + early * 1000;
    return near && isSame(limit, step.limit, expected.localLimit);
  });
}

function isSame(limit: number, wanted: number | undefined, local = Infinity): boolean {
  if (wanted === undefined) return true;
  return tenths(limit) === tenths(wanted) || (local < wanted && tenths(limit) === tenths(local));
}

const tenths = (limit: number): number => Math.round(limit * 10);

function limitAt({ steps }: ExpectedLimits, at: number): number | undefined {
  return steps.findLast(({ from }) => from <= at)?.limit;
}

function inWords({ from, to, wanted, told }: Difference, unit: string, { localLimit }: ExpectedLimits): Detail {
  // A limit of the charge point itself is legal, and nobody but its maker knows it.
  const perhapsLocal = localLimit === undefined && told > 0 && told < wanted && Number.isInteger(told);
  const hint = perhapsLocal ? ` (if the connector can do no more, write --value localLimit=${told})` : '';
  return problem(PERIODS, `from ${from} s to ${to} s: ${wanted} ${unit}`, `${told} ${unit}${hint}`);
}

function problem(what: string, expected: string, received: string): Detail {
  return { what, expected, received };
}
