import type { ChargingProfile } from './profile-calendar.ts';

/** Who may start, or take out the cable. */
export interface Holder {
  readonly idTag: string;
  readonly parentIdTag: string | undefined;
  /** The reservation that is used so. */
  readonly reservationId?: number | undefined;
  /** What a remote start has brought along for the transaction (§5.16.2). */
  readonly chargingProfile?: ChargingProfile | undefined;
}
