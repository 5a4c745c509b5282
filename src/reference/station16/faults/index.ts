import { authorizationFaults } from './authorization.ts';
import { availabilityFaults } from './availability.ts';
import { bootFaults } from './boot.ts';
import { connectionFaults } from './connections.ts';
import { configurationFaults } from './configuration.ts';
import { fieldFaults } from './fields.ts';
import { fileTransferFaults } from './file-transfers.ts';
import { frameFaults } from './frames.ts';
import { framingFaults } from './framing.ts';
import { meteringFaults } from './metering.ts';
import { offlineFaults } from './offline.ts';
import { planFaults } from './plans.ts';
import { requestFaults } from './requests.ts';
import { reservationFaults } from './reservations.ts';
import { secondTimeFaults } from './second-time.ts';
import { securityFaults } from './security.ts';
import { sessionFaults } from './sessions.ts';
import { smartChargingFaults } from './smart-charging.ts';
import { statusFaults } from './status.ts';
import { triggerFaults } from './triggers.ts';
import type { FaultTable } from './mechanism.ts';

/**
 * The named faults of the reference charge point. `field` holds ids of the list of faults seen in the field.
 *
 * To add one: an entry in the table of its subject, with hooks of `mechanism.ts` where it shows at the border (`drops`,
 * `alters`, `repeats`, `delays`, `precedes`, `follows` for requests; `answers`, `pretends`, `refuses`, `ignores` for answers),
 * or without hooks where it is a decision inside, which then asks `faulty('its-name')`. The tests see to it that it makes a
 * difference in one of the scenarios of `scenarios.ts`.
 */
export const stationFaults16 = {
  ...authorizationFaults,
  ...availabilityFaults,
  ...bootFaults,
  ...statusFaults,
  ...sessionFaults,
  ...secondTimeFaults,
  ...requestFaults,
  ...triggerFaults,
  ...reservationFaults,
  ...smartChargingFaults,
  ...securityFaults,
  ...connectionFaults,
  ...configurationFaults,
  ...meteringFaults,
  ...offlineFaults,
  ...planFaults,
  ...fieldFaults,
  ...fileTransferFaults,
  ...frameFaults,
  ...framingFaults,
} satisfies FaultTable;

export type StationFault16 = keyof typeof stationFaults16;

/** Asks whether a fault is switched on. */
export type Faulty = (name: StationFault16) => boolean;
