import { expect, type Configured } from '#plugfest/1.6';

/** How a case reads charging profiles that it does not speak of: to be said in its `reading`. */
export const ownProfiles =
  'A Central System may send charging profiles at any time of its own accord: those of another purpose are refused and passed over, and the ordered one is waited for.';

/** Whether a SetChargingProfile.req is about another purpose than the ordered. */
export function isOfOtherPurpose(
  ordered: string,
): (request: { csChargingProfiles: { chargingProfilePurpose: string } }) => boolean {
  return ({ csChargingProfiles }) => csChargingProfiles.chargingProfilePurpose !== ordered;
}

/** The limit that an operator orders: 6 A, or as many kilowatts (TC_056_CSMS names both numbers). */
export const limitIn = (chargingRateUnit: 'A' | 'W'): number => (chargingRateUnit === 'A' ? 6 : 6000);

/** The schedule that an operator orders where a case is not about its times: one period, from the first second on. */
export function plainSchedule({ chargingRateUnit, scheduleDuration }: Configured) {
  return {
    duration: scheduleDuration,
    chargingRateUnit,
    chargingSchedulePeriod: [{ startPeriod: 0, limit: limitIn(chargingRateUnit) }],
  };
}

interface Profile {
  readonly chargingSchedule: { readonly chargingSchedulePeriod: readonly { readonly startPeriod: number }[] };
}

/** To be held against a charging profile: its first period starts at once (1.6 errata §3.45). */
export function startsAtOnce({ chargingSchedule: { chargingSchedulePeriod: periods } }: Profile): void {
  expect(periods[0]?.startPeriod, 'chargingSchedulePeriod[0].startPeriod').to.equal(0);
}
