import { faults } from '#plugfest/self-play';
import TC_058_1_CS from './TC_058_1_CS.ts';

export default faults(TC_058_1_CS, {
  'takes-profiles-without-transaction': { step: 2, what: 'status' },
  'says-profiles-are-not-supported': { step: 2, what: 'status' },
  'fails-profiles': { step: 2, what: 'answer', over: 'json' },
});
