import { faults } from '#plugfest/self-play';
import TC_017_1_CS from './TC_017_1_CS.ts';

export default faults(TC_017_1_CS, {
  'never-unlocks': { step: 2, what: 'status' },
  'unlock-not-supported': { step: 2, what: 'status' },
  'never-answers': { step: 2, what: 'answer' },
});
