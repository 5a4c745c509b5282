import { faults } from '#plugfest/self-play';
import TC15_022_3_CSMS from './TC15_022_3_CSMS.ts';

export default faults(TC15_022_3_CSMS, {
  'insists-after-refusal': { step: '', what: 'message' },
  'start-without-transaction-id': { step: 'Charging › 4', what: 'transactionId' },
  'order-never-sent': { step: 1, what: 'message' },
  'order-as-data-transfer': { step: 1, what: 'message' },
  'change-availability-other-type': { step: 1, what: 'type' },
  'change-availability-other-connector': { step: 1, what: 'connectorId' },
  'stop-unanswered': { step: 4, what: 'answer' },
  'stop-late': { step: 4, what: 'answer' },
  'stop-without-tag-refused': { step: 4, what: 'answer' },
  'stop-with-transaction-id': { step: 4, what: 'transactionId' },
  'status-unavailable-refused': { step: 6, what: 'answer' },
});
