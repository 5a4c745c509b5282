import { faults } from '#plugfest/self-play';
import TC_037_1_CSMS from './TC_037_1_CSMS.ts';

export default faults(TC_037_1_CSMS, {
  'closes-on-reconnect': { step: 2, what: 'answer' },
  'late-start-refused': { step: 2, what: 'answer' },
  'late-start-unanswered': { step: 2, what: 'answer' },
  'late-start-invalid': { step: 2, what: 'idTagInfo.status' },
  'start-only-after-authorize': { step: 2, what: 'idTagInfo.status' },
  'status-charging-refused': { step: 4, what: 'answer' },
  'stop-unanswered': { step: 'Stopped › 2', what: 'answer' },
  'transaction-id-per-connector': { step: 'ChargingAgain › 2', what: 'transactionId' },
});
