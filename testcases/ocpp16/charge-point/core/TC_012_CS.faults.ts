import { faults } from '#plugfest/self-play';
import TC_012_CS from './TC_012_CS.ts';

export default faults(TC_012_CS, {
  'own-transaction-id': { step: 2, what: 'status' },
  'rejects-remote-stop': { step: 2, what: 'status' },
  'accepts-remote-stop-but-charges': { step: 3, what: 'message' },
  'never-reports-stop': { step: 3, what: 'message' },
  'always-local': { step: 3, what: 'reason' },
  'no-reason': { step: 3, what: 'reason' },
  'transaction-minus-one': { step: 3, what: 'transactionId' },
  'zero-meter-stop': { step: 3, what: 'meterStop' },
  'silent-when-finishing': { step: 5, what: 'message' },
  'available-for-finishing': { step: 5, what: 'status' },
});
