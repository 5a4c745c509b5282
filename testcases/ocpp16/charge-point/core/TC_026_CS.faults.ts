import { faults } from '#plugfest/self-play';
import TC_026_CS from './TC_026_CS.ts';

export default faults(TC_026_CS, {
  'accepts-any-remote-start': { step: 2, what: 'status' },
  'fails-busy-remote-start': { step: 2, what: 'answer' },
});
