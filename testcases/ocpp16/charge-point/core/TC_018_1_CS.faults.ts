import { faults } from '#plugfest/self-play';
import TC_018_1_CS from './TC_018_1_CS.ts';

export default faults(TC_018_1_CS, {
  'never-unlocks': { step: 2, what: 'status' },
  'unlock-not-supported': { step: 2, what: 'status' },
  'unlocks-but-charges-on': { step: 3, what: 'message' },
  'unlock-is-remote': { step: 3, what: 'reason' },
  'always-local': { step: 3, what: 'reason' },
  'silent-when-finishing': { step: 5, what: 'message' },
  'silent-when-available': { step: 7, what: 'message' },
});
