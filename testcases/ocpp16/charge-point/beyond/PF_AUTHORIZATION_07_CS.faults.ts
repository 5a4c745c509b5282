import { faults } from '#plugfest/self-play';
import PF_AUTHORIZATION_07_CS from './PF_AUTHORIZATION_07_CS.ts';

export default faults(PF_AUTHORIZATION_07_CS, {
  'never-stops-locally': { step: 1, what: 'message' },
  'silent-when-finishing': { step: 3, what: 'message' },
  'silent-when-available': { step: 5, what: 'message' },
  'prepares-only-once': { step: 7, what: 'message' },
  'never-reconnects': { step: 9, what: 'connection' },
  'forgets-expiry-of-id-tags': { step: 10, what: 'message' },
});
