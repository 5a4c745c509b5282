import { faults } from '#plugfest/self-play';
import TC_E_03_CS from './TC_E_03_CS.ts';

export default faults(TC_E_03_CS, {
  'hides-the-plug': { step: 'EVConnectedPreSession › 1', what: 'message' },
  'starts-with-updated': { step: 'EVConnectedPreSession › 3', what: 'eventType' },
  'hides-the-transaction': { step: 'EVConnectedPreSession › 3', what: 'message' },
  'wrong-trigger-reason': { step: 'EVConnectedPreSession › 3', what: 'triggerReason' },
  'omits-evse': { step: 'EVConnectedPreSession › 3', what: 'evse' },
  'omits-connector': { step: 'EVConnectedPreSession › 3', what: 'evse.connectorId' },
  'omits-charging-state': { step: 'EVConnectedPreSession › 3', what: 'transactionInfo.chargingState' },
  'skips-authorize': { step: 'Authorized › 1', what: 'message' },
  'authorizes-another-token': { step: 'Authorized › 1', what: 'idToken.idToken' },
  'other-token-type': { step: 'Authorized › 1', what: 'idToken.type' },
  'omits-id-token': { step: 'Authorized › 3', what: 'idToken' },
  'reports-another-token': { step: 'Authorized › 3', what: 'idToken.idToken' },
  'hides-the-authorization': { step: 'Authorized › 3', what: 'triggerReason' },
  'wrong-charging-state': { step: 'EVConnectedPreSession › 3', what: 'transactionInfo.chargingState' },
  'authorized-as-charging-state': { step: 'Authorized › 3', what: 'triggerReason' },
  'starts-twice': { step: 'Authorized › 3', what: 'eventType' },
  'changes-transaction-id': { step: 'Authorized › 3', what: 'transactionInfo.transactionId' },
  'never-charges': { step: 'EnergyTransferStarted › 9', what: 'message' },
  'skips-a-seqno': { step: '', what: 'seqNo' },
  'repeats-a-seqno': { step: '', what: 'seqNo' },
});
