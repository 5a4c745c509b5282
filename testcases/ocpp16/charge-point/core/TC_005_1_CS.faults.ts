import { faults } from '#plugfest/self-play';
import TC_005_1_CS from './TC_005_1_CS.ts';

export default faults(TC_005_1_CS, {
  'survives-ev-disconnect': { step: 1, what: 'message' },
  'never-reports-stop': { step: 1, what: 'message' },
  'always-local': { step: 1, what: 'reason' },
  'no-reason': { step: 1, what: 'reason' },
  'own-transaction-id': { step: 1, what: 'transactionId' },
  'silent-when-finishing': { step: 3, what: 'message' },
  'available-for-finishing': { step: 3, what: 'status' },
  'stops-twice': { step: 3, what: 'message' },
  'huge-transaction-id': { step: '', what: 'transactionId', overSoap: { step: 1 } },
  'boots-after-every-stop': { step: 3, what: 'message' },
});
