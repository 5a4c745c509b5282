import { authorizationFaults } from './authorization.ts';
import { bootFaults } from './boot.ts';
import { certificateFaults } from './certificates.ts';
import { chargingProfileFaults } from './charging-profiles.ts';
import { fieldFaults } from './fields.ts';
import { connectionFaults } from './connections.ts';
import { fileTransferFaults } from './file-transfers.ts';
import { frameFaults } from './frames.ts';
import { framingFaults } from './framing.ts';
import type { Fault } from './hooks.ts';
import { localListFaults } from './local-list.ts';
import { neighbourFaults } from './neighbours.ts';
import { notificationFaults } from './notifications.ts';
import { orderFaults } from './orders.ts';
import { provokedFaults } from './provoked.ts';
import { transactionFaults } from './transactions.ts';
import { triggerFaults } from './triggers.ts';

const faults = {
  ...connectionFaults,
  ...bootFaults,
  ...notificationFaults,
  ...authorizationFaults,
  ...transactionFaults,
  ...neighbourFaults,
  ...orderFaults,
  ...localListFaults,
  ...chargingProfileFaults,
  ...fileTransferFaults,
  ...triggerFaults,
  ...certificateFaults,
  ...fieldFaults,
  ...framingFaults,
  ...provokedFaults,
  ...frameFaults,
};

/** The name of a way in which the reference central system can misbehave. */
export type CsmsFault16 = keyof typeof faults;

/** Every fault of the reference central system by its name. */
export const csmsFaults16: Readonly<Record<CsmsFault16, Fault>> = faults;
