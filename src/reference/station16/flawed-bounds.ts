import type { Bounds } from './composite-schedule.ts';
import type { Calendar } from './profile-calendar.ts';
import type { Faulty } from './faults/index.ts';

/** What bounds a connector as a charge point sees it that has not understood charging profiles (§3.13). */
export function flawed(bounds: Bounds, faulty: Faulty, now: number): Bounds {
  const known = ({ begin }: Calendar): boolean => begin <= now || !faulty('knows-running-schedules-only');
  const read = (calendars: readonly Calendar[]): Calendar[] =>
    calendars.filter(known).map((one) => misread(one, faulty, now));
  return {
    local: bounds.local,
    maximum: faulty('ignores-station-maximum') ? [] : read(bounds.maximum),
    defaults: read(bounds.defaults),
    transaction: read(transactionOf(bounds, faulty)),
  };
}

/** The profiles of the transaction, or what is taken for them. */
function transactionOf({ transaction, defaults }: Bounds, faulty: Faulty): readonly Calendar[] {
  if (transaction.length === 0 || faulty('ignores-profiles-of-transactions')) return [];
  if (faulty('prefers-default-profiles') && defaults.length > 0) return [];
  // The default profiles come back when the schedules of the transaction are over.
  return faulty('falls-back-to-default-profile') ? [...transaction, ...defaults.map(belowAll)] : transaction;
}

function belowAll(calendar: Calendar): Calendar {
  return { ...calendar, stackLevel: calendar.stackLevel - 1000 };
}

function misread(calendar: Calendar, faulty: Faulty, now: number): Calendar {
  const { stackLevel, length, cycle, periods, begin } = calendar;
  return {
    ...calendar,
    cycle: faulty('knows-no-recurrence') ? Infinity : cycle,
    stackLevel: faulty('lowest-stack-level-wins') ? -stackLevel : stackLevel,
    begin: faulty('starts-schedules-when-asked') ? now : begin,
    length: faulty('ignores-length-of-schedules') ? cycle : length,
    periods: faulty('knows-first-period-only') ? periods.slice(0, 1) : periods,
  };
}
