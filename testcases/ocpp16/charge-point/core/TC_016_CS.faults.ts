import { faults } from '#plugfest/self-play';
import TC_016_CS from './TC_016_CS.ts';

export default faults(TC_016_CS, {
  'rejects-reset': { step: 2, what: 'status' },
  'accepts-reset-but-stays': { step: 3, what: 'message' },
  'resets-without-stopping': { step: 3, what: 'message' },
  'soft-is-hard': { step: 3, what: 'reason' },
  'own-transaction-id': { step: 3, what: 'transactionId' },
  'silent-when-finishing': { step: 5, what: 'message' },
  'available-for-finishing': { step: 5, what: 'status' },
  'unavailable-after-restart': { step: 9, what: 'status' },
  'forgets-connector-0': { step: 9, what: 'message' },
});
