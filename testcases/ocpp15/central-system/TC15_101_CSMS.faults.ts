import { faults } from '#plugfest/self-play';
import TC15_101_CSMS from './TC15_101_CSMS.ts';

export default faults(TC15_101_CSMS, {
  'start-unanswered': { step: 'Charging › 4', what: 'answer' },
  'transaction-id-constant': { step: '', what: 'transactionId' },
  'concurrent-tx-as-invalid': { step: 2, what: 'idTagInfo.status' },
  'stop-unanswered': { step: 4, what: 'answer' },
  'stop-without-tag-refused': { step: 4, what: 'answer' },
});
