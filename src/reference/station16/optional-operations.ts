import type { Profile } from './configuration-keys.ts';
import type { LocalList } from './local-list.ts';
import type { Operations } from './operations.ts';
import type { Reservations } from './reservations.ts';
import type { SmartCharging } from './smart-charging.ts';
import { trigger } from './triggers.ts';
import type { TriggerOptions } from './triggers.ts';

export interface OptionalOptions extends TriggerOptions {
  readonly profiles: readonly Profile[];
  readonly list: LocalList;
  readonly reservations: Reservations;
  readonly smartCharging: SmartCharging;
}

/** The operations of the optional feature profiles that this charge point has. */
export function optionalOperations(options: OptionalOptions): Operations {
  const { list, profiles, reservations, smartCharging } = options;
  return {
    // Without the profile there is no list to speak of: the version says so (§5.10), and NotSupported does (§5.15).
    GetLocalListVersion: () => ({ answer: { listVersion: list.version } }),
    SendLocalList: (request) => ({ answer: { status: list.update(request) } }),
    // Without the profile no reservation is ever made, and there is none to cancel (§5.13, §5.1).
    ReserveNow: (request) => ({
      answer: { status: reservations.reserve(request) },
      then: () => reservations.update(),
    }),
    CancelReservation: ({ reservationId }) => ({
      answer: { status: reservations.cancel(reservationId) ? 'Accepted' : 'Rejected' },
      then: () => reservations.update(),
    }),
    ...(profiles.includes('SmartCharging') ? chargingOperations(smartCharging) : {}),
    ...(profiles.includes('RemoteTrigger') ? { TriggerMessage: (request) => trigger(options, request) } : {}),
  };
}

function chargingOperations(smartCharging: SmartCharging): Operations {
  return {
    SetChargingProfile: (request) => smartCharging.set(request),
    ClearChargingProfile: (request) => smartCharging.clear(request),
    GetCompositeSchedule: (request) => smartCharging.composite(request),
  };
}
