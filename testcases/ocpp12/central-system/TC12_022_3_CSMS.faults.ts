import { faults } from '#plugfest/self-play';
import TC12_022_3_CSMS from './TC12_022_3_CSMS.ts';

export default faults(TC12_022_3_CSMS, {
  'insists-after-refusal': { step: '', what: 'message' },
  'start-blocks-everyone': { step: 'Charging › 4', what: 'idTagInfo.status' },
  'start-without-transaction-id': { step: 'Charging › 4', what: 'transactionId' },
  'change-availability-other-type': { step: 1, what: 'type' },
  'change-availability-other-connector': { step: 1, what: 'connectorId' },
  'stop-unanswered': { step: 4, what: 'answer' },
  'stop-late': { step: 4, what: 'answer' },
  'stop-with-transaction-id': { step: 4, what: 'transactionId' },
  'stop-empty-id-tag-info': { step: 4, what: 'idTagInfo.status' },
  'status-unavailable-refused': { step: 6, what: 'answer' },
});
