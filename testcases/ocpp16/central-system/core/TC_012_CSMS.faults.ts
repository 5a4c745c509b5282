import { faults } from '#plugfest/self-play';
import TC_012_CSMS from './TC_012_CSMS.ts';

export default faults(TC_012_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-empty': { step: 1, what: 'transactionId' },
  'remote-stop-other-transaction': { step: 1, what: 'transactionId' },
  'remote-stop-connector-as-transaction': { step: 1, what: 'transactionId' },
  'order-sent-twice': { step: '', what: 'message' },
  'stop-unanswered': { step: 4, what: 'answer' },
  'stop-reason-remote-refused': { step: 4, what: 'answer' },
  'stop-without-tag-refused': { step: 4, what: 'answer' },
  'status-finishing-refused': { step: 6, what: 'answer' },
  'status-available-refused': { step: 8, what: 'answer' },
});
