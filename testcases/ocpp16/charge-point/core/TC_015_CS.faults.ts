import { faults } from '#plugfest/self-play';
import TC_015_CS from './TC_015_CS.ts';

export default faults(TC_015_CS, {
  'rejects-reset': { step: 2, what: 'status' },
  'always-local': { step: 3, what: 'reason' },
  'hard-is-soft': { step: 3, what: 'reason' },
  'transaction-minus-one': { step: 3, what: 'transactionId' },
  // It restarts without step 3, which is then owed after the restart.
  'resets-without-stopping': { step: 3, what: 'message' },
  'silent-when-finishing': { step: 5, what: 'message' },
  'stops-but-stays': { step: 7, what: 'message' },
  'miscased-vendor': { step: 7, what: 'chargePointVendor' },
  'available-for-finishing': { step: 5, what: 'status' },
  'unavailable-after-restart': { step: 9, what: 'status' },
  'forgets-connector-0': { step: 9, what: 'message' },
});
