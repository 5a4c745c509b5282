import { faults } from '#plugfest/self-play';
import TC_005_1_CSMS from './TC_005_1_CSMS.ts';

export default faults(TC_005_1_CSMS, {
  'start-call-error': { step: 'Charging › 4', what: 'answer' },
  'status-suspended-ev-refused': { step: 2, what: 'answer' },
  'stop-reason-ev-disconnected-refused': { step: 4, what: 'answer' },
  'stop-without-tag-refused': { step: 4, what: 'answer' },
  'stop-late': { step: 4, what: 'answer' },
  'stop-with-transaction-id': { step: 4, what: 'transactionId' },
  'status-finishing-refused': { step: 6, what: 'answer' },
  'status-available-refused': { step: 8, what: 'answer' },
});
