import { faults } from '#plugfest/self-play';
import TC_005_2_CS from './TC_005_2_CS.ts';

export default faults(TC_005_2_CS, {
  'survives-ev-disconnect': { step: 1, what: 'message' },
  'other-reason': { step: 1, what: 'reason' },
  'transaction-minus-one': { step: 1, what: 'transactionId' },
  'silent-when-finishing': { step: 3, what: 'message' },
  'never-unlocks': { step: 6, what: 'status' },
});
