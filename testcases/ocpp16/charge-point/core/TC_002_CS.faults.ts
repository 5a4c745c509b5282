import { faults } from '#plugfest/self-play';
import TC_002_CS from './TC_002_CS.ts';

export default faults(TC_002_CS, {
  'miscased-vendor': { step: 1, what: 'chargePointVendor' },
  'pending-means-accepted': { step: '', what: 'message' },
  'mute-while-pending': { step: 6, what: 'answer' },
  'tells-no-configuration': { step: 4, what: 'configurationKey' },
  'refuses-configuration': { step: 4, what: 'answer' },
  'rejects-configuration': { step: 6, what: 'status' },
  'reboot-for-configuration': { step: 6, what: 'status' },
  'boots-too-soon': { step: 7, what: 'timing' },
  'never-boots-again': { step: 7, what: 'message' },
  'forgets-connector-0': { step: 9, what: 'message' },
  'never-reports-status': { step: 9, what: 'message' },
  'unavailable-after-restart': { step: 9, what: 'status' },
  'never-beats': { step: 11, what: 'message' },
  'hasty-heart': { step: 11, what: 'timing' },
  'talks-while-pending': { step: '', what: 'message' },
});
