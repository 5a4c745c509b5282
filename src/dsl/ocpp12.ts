/** The vocabulary of OCPP 1.2 test cases. Everything that a test case may import is here. */
import { olderDoor, type OlderClause } from './older/door.ts';
import { kit12 } from './older/kit.ts';
import type { OlderCentralSystemStage, OlderChargePointStage } from './older/stage.ts';

export * from './older/words.ts';

export type ChargePointStage = OlderChargePointStage<'1.2'>;
export type CentralSystemStage = OlderCentralSystemStage<'1.2'>;

/** OCPP 1.2 has no feature profiles: these are groups of its operations, by the names that 1.6 gave them. */
export type Profile12 = 'Core' | 'FirmwareManagement';

export type Clause12 = OlderClause<'1.2'>;

export const { testChargePoint, testCentralSystem, chargePointState, centralSystemState, ifClaimed } = olderDoor<
  '1.2',
  'TC12',
  Profile12
>('1.2', kit12);
