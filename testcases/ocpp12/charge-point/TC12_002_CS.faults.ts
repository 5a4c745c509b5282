import { faults } from '#plugfest/self-play';
import TC12_002_CS from './TC12_002_CS.ts';

export default faults(TC12_002_CS, {
  'rejected-means-accepted': { step: '', what: 'message' },
  'never-boots': { step: 1, what: 'message' },
  'boots-only-once': { step: 1, what: 'message' },
  'miscased-vendor': { step: 1, what: 'chargePointVendor' },
  'never-boots-again': { step: 3, what: 'message' },
  'never-beats': { step: 7, what: 'message' },
  'lazy-heart': { step: 7, what: 'message' },
  'waits-for-an-interval': { step: 5, what: 'message' },
});
