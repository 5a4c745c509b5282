import { faults } from '#plugfest/self-play';
import PF_VALUES_02_CS from './PF_VALUES_02_CS.ts';

export default faults(PF_VALUES_02_CS, {
  'rejects-remote-stop': { step: 2, what: 'status' },
  'never-reports-stop': { step: 3, what: 'message' },
  'always-tells-transaction-data': { step: 3, what: 'transactionData' },
  'silent-when-finishing': { step: 5, what: 'message' },
});
