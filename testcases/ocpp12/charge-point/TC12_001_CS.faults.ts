import { faults } from '#plugfest/self-play';
import TC12_001_CS from './TC12_001_CS.ts';

export default faults(TC12_001_CS, {
  'never-boots': { step: 1, what: 'message' },
  'boots-only-once': { step: 1, what: 'message' },
  'miscased-vendor': { step: 1, what: 'chargePointVendor' },
  'never-beats': { step: 3, what: 'message' },
  'lazy-heart': { step: 3, what: 'message' },
  'beats-once': { step: 5, what: 'message' },
});
