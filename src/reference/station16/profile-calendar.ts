import { readDateTime } from '../../protocol/index.ts';
import type { Ocpp16Types } from '../../protocol/index.ts';
import { VOLTS } from './meter.ts';

export type ChargingProfile = Ocpp16Types.ChargingProfile;

/** How much may be taken at a moment: bounds on the current of each phase and on the power of all, and phases to take it from. */
export interface Allowance {
  readonly amperes: number;
  readonly watts: number;
  readonly phases: number;
}

/** A charging profile with its times in milliseconds. */
export interface Calendar {
  readonly stackLevel: number;
  readonly validFrom: number;
  readonly validTo: number;
  /** When its schedule begins, and after how long it begins again: never, unless it recurs. */
  readonly begin: number;
  readonly cycle: number;
  /** How long the schedule lasts each time. */
  readonly length: number;
  /** From the begin of the schedule. */
  readonly periods: readonly { readonly after: number; readonly allows: Allowance }[];
}

const DAY = 86_400_000;
const CYCLES = { Daily: DAY, Weekly: 7 * DAY };
/** When a period names no number (§7.14). */
const USUAL_PHASES = 3;

/**
 * Reads the times of a charging profile (§7.8, §7.13).
 * @param origin when a schedule begins that names no time of its own, in milliseconds since 1970: the begin of the transaction
 */
export function calendarOf(profile: ChargingProfile, origin: number): Calendar {
  const { chargingProfileKind: kind, recurrencyKind, chargingSchedule: schedule } = profile;
  const cycle = kind === 'Recurring' && recurrencyKind !== undefined ? CYCLES[recurrencyKind] : Infinity;
  const duration = schedule.duration === undefined ? Infinity : schedule.duration * 1000;
  return {
    stackLevel: profile.stackLevel,
    validFrom: instant(profile.validFrom) ?? -Infinity,
    validTo: instant(profile.validTo) ?? Infinity,
    begin: (kind === 'Relative' ? undefined : instant(schedule.startSchedule)) ?? origin,
    cycle,
    // What is longer than the recurrence is not executed (§5.16.4).
    length: Math.min(duration, cycle),
    periods: schedule.chargingSchedulePeriod.map(({ startPeriod, limit, numberPhases = USUAL_PHASES }) => ({
      after: startPeriod * 1000,
      allows: {
        amperes: schedule.chargingRateUnit === 'A' ? limit : Infinity,
        watts: schedule.chargingRateUnit === 'W' ? limit : Infinity,
        phases: numberPhases,
      },
    })),
  };
}

/** Whether a profile is valid at a moment, whatever its schedule says (§7.8). */
export function isValid({ validFrom, validTo }: Calendar, at: number): boolean {
  return at >= validFrom && at < validTo;
}

/** What a profile allows at a moment; undefined when it has nothing to say, because it is not valid or its schedule does not run. */
export function allowedBy(calendar: Calendar, at: number): Allowance | undefined {
  const after = at - beginBefore(calendar, at);
  if (!isValid(calendar, at) || after < 0 || after >= calendar.length) return undefined;
  return calendar.periods.findLast((period) => period.after <= after)?.allows;
}

/** The next moment at which a profile may allow something else; Infinity when there is none. */
export function changeAfter(calendar: Calendar, at: number): number {
  const begin = beginBefore(calendar, at);
  const steps = calendar.periods.map(({ after }) => begin + after);
  const moments = [calendar.validFrom, calendar.validTo, ...steps, begin + calendar.length, begin + calendar.cycle];
  return Math.min(...moments.filter((moment) => moment > at), Infinity);
}

/** The begin of the schedule that runs at a moment; its first one when none has begun yet. */
function beginBefore({ begin, cycle }: Calendar, at: number): number {
  return cycle === Infinity || at < begin ? begin : begin + Math.floor((at - begin) / cycle) * cycle;
}

/** The current of each phase that is allowed, in A. */
export function currentOf({ amperes, watts, phases }: Allowance): number {
  return Math.min(amperes, watts / (VOLTS * phases));
}

/** The power of all phases that is allowed, in W (§7.12). */
export function powerOf({ amperes, watts, phases }: Allowance): number {
  return Math.min(watts, amperes * VOLTS * phases);
}

/** What all of them allow. */
export function least(...all: readonly Allowance[]): Allowance {
  return {
    amperes: Math.min(...all.map(({ amperes }) => amperes)),
    watts: Math.min(...all.map(({ watts }) => watts)),
    phases: Math.min(...all.map(({ phases }) => phases)),
  };
}

function instant(text: string | undefined): number | undefined {
  return text === undefined ? undefined : readDateTime(text)?.epochMs;
}
