import { faults } from '#plugfest/self-play';
import TC12_017_1_CS from './TC12_017_1_CS.ts';

export default faults(TC12_017_1_CS, {
  'unlocked-of-1.6': { step: 2, what: 'status' },
  'never-unlocks': { step: 2, what: 'status' },
  'unlock-not-supported': { step: 2, what: 'status' },
});
