import { faults } from '#plugfest/self-play';
import TC_028_CSMS from './TC_028_CSMS.ts';

export default faults(TC_028_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-empty': { step: 1, what: 'transactionId' },
  'remote-stop-other-transaction': { step: 1, what: 'transactionId' },
  'remote-stop-connector-as-transaction': { step: 1, what: 'transactionId' },
  'insists-after-refusal': { step: '', what: 'message' },
  'closes-on-refusal': { step: '', what: 'connection' },
});
