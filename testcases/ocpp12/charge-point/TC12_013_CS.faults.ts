import { faults } from '#plugfest/self-play';
import TC12_013_CS from './TC12_013_CS.ts';

export default faults(TC12_013_CS, {
  'rejects-reset': { step: 2, what: 'status' },
  'says-rejected-but-resets': { step: 2, what: 'status' },
  'reboots-before-answering': { step: 2, what: 'answer' },
  'never-boots': { step: 3, what: 'message' },
  'boots-only-once': { step: 3, what: 'message' },
  'stops-but-stays': { step: 3, what: 'message' },
  'miscased-vendor': { step: 3, what: 'chargePointVendor' },
});
