import { faults } from '#plugfest/self-play';
import PF_AUTHORIZATION_05_CS from './PF_AUTHORIZATION_05_CS.ts';

export default faults(PF_AUTHORIZATION_05_CS, {
  'never-stops-locally': { step: 1, what: 'message' },
  'silent-when-finishing': { step: 3, what: 'message' },
  'silent-when-available': { step: 5, what: 'message' },
  'rejects-configuration': { step: 8, what: 'status' },
  'prepares-only-once': { step: 11, what: 'message' },
  'ignores-validity-at-stop': { step: 13, what: 'message' },
  'never-updates-cache': { step: 13, what: 'message' },
});
