import { bootFaults } from './boot.ts';
import { configurationFaults } from './configuration.ts';
import { framingFaults } from './framing.ts';
import { meteringFaults } from './metering.ts';
import { offlineFaults } from './offline.ts';
import { requestFaults } from './requests.ts';
import { sessionFaults } from './sessions.ts';
import { statusFaults } from './status.ts';
import type { FaultTable } from './mechanism.ts';

/** The named faults of the reference charge point. `field` holds ids of the list of faults seen in the field. */
export const stationFaults16 = {
  ...bootFaults,
  ...statusFaults,
  ...sessionFaults,
  ...requestFaults,
  ...configurationFaults,
  ...meteringFaults,
  ...offlineFaults,
  ...framingFaults,
} satisfies FaultTable;

export type StationFault16 = keyof typeof stationFaults16;

/** Asks whether a fault is switched on. */
export type Faulty = (name: StationFault16) => boolean;
