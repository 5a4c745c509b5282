import { faults } from '#plugfest/self-play';
import TC_034_CS from './TC_034_CS.ts';

export default faults(TC_034_CS, {
  'rejects-availability': { step: 2, what: 'status' },
  'schedules-availability': { step: 2, what: 'status' },
  'accepts-availability-but-stays': { step: 3, what: 'message' },
  'forgets-connectors': { step: 3, what: 'message' },
  'miscased-vendor': { step: 5, what: 'chargePointVendor' },
  'forgets-availability': { step: 7, what: 'status' },
});
