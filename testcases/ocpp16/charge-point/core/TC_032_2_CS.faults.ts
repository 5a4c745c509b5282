import { faults } from '#plugfest/self-play';
import TC_032_2_CS from './TC_032_2_CS.ts';

export default faults(TC_032_2_CS, {
  'miscased-vendor': { step: 1, what: 'chargePointVendor' },
  'forgets-connector-0': { step: 3, what: 'message' },
  'silent-when-finishing': { step: 3, what: 'message' },
  'forgets-interrupted-transaction': { step: 5, what: 'message' },
  'power-loss-is-reboot': { step: 5, what: 'reason' },
  'no-reason': { step: 5, what: 'reason' },
});
