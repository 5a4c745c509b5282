import { faults } from '#plugfest/self-play';
import PF_PRODUCT_02_CS from './PF_PRODUCT_02_CS.ts';

export default faults(PF_PRODUCT_02_CS, {
  'rejects-remote-stop': { step: 2, what: 'status' },
  'never-reports-stop': { step: 3, what: 'message' },
  'silent-when-finishing': { step: 5, what: 'message' },
  'rejects-triggers': { step: 8, what: 'status' },
  'accepts-trigger-but-stays-silent': { step: 9, what: 'message' },
  'keeps-old-transaction-id': { step: '', what: 'transactionId', level: 'should' },
});
