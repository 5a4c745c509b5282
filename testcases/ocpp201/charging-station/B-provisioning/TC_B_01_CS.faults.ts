import { faults } from '#plugfest/self-play';
import TC_B_01_CS from './TC_B_01_CS.ts';

export default faults(TC_B_01_CS, {
  'skips-boot-notification': { step: '', what: 'message' },
  'boots-without-reason': { step: 'Booted › 3', what: 'reason' },
  'boots-for-another-reason': { step: 'Booted › 3', what: 'reason' },
  'speaks-before-accepted': { step: '', what: 'message' },
  'forgets-a-connector': { step: 'Booted › 5', what: 'message' },
  'reports-connector-0': { step: 'Booted › 5', what: 'message' },
  'hides-its-startup': { step: 'Booted › 7', what: 'message' },
});
