import type { Finding } from '../../verdict/index.ts';

/** Told of by a maker whose charge point was refused with composite schedules that had more periods than were expected. */
const MICROOCPP_360 = { tool: 'OCTT', source: 'https://github.com/matth-x/MicroOcpp/issues/360' } as const;

interface Period {
  readonly limit?: unknown;
  readonly numberPhases?: unknown;
}

/**
 * A composite schedule may be cut into any number of periods (1.6 §3.13.3), and the official tool is known to count them.
 * @param answer GetCompositeSchedule.conf, as it came
 * @returns a note when two neighbours are the same
 */
export function cutSchedules(answer: unknown, frame: number): readonly Finding[] {
  const composite = answer as { chargingSchedule?: { chargingSchedulePeriod?: unknown } | null } | null;
  const periods = composite?.chargingSchedule?.chargingSchedulePeriod;
  if (!Array.isArray(periods)) return [];
  const index = (periods as (Period | null)[]).findIndex((one, at) => at > 0 && isSame(one, periods[at - 1] as Period));
  if (index < 0) return [];
  return [
    {
      level: 'may',
      step: '',
      subject: 'Charge Point cuts a composite schedule where nothing changes',
      details: [
        {
          what: `chargingSchedulePeriod[${index}]`,
          expected: 'another limit than before, or any',
          received: `the same limit as chargingSchedulePeriod[${index - 1}]`,
        },
      ],
      requirements: ['1.6 §3.13.3'],
      frame,
      knownToBeRefusedBy: MICROOCPP_360,
    },
  ];
}

function isSame(one: Period | null, before: Period | null): boolean {
  const told = typeof one?.limit === 'number' && one.limit === before?.limit;
  return told && one.numberPhases === before.numberPhases;
}
