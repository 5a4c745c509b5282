/** The vocabulary of OCPP 1.5 test cases. Everything that a test case may import is here. */
import { olderDoor, type OlderClause } from './older/door.ts';
import { kit15 } from './older/kit.ts';
import type { OlderCentralSystemStage, OlderChargePointStage } from './older/stage.ts';

export * from './older/words.ts';

export type ChargePointStage = OlderChargePointStage<'1.5'>;
export type CentralSystemStage = OlderCentralSystemStage<'1.5'>;

/** OCPP 1.5 has no feature profiles: these are groups of its operations, by the names that 1.6 gave them. */
export type Profile15 = 'Core' | 'FirmwareManagement' | 'LocalAuthListManagement' | 'Reservation';

export type Clause15 = OlderClause<'1.5'>;

export const { testChargePoint, testCentralSystem, chargePointState, centralSystemState, ifClaimed } = olderDoor<
  '1.5',
  'TC15',
  Profile15
>('1.5', kit15);
