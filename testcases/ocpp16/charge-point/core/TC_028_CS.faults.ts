import { faults } from '#plugfest/self-play';
import TC_028_CS from './TC_028_CS.ts';

export default faults(TC_028_CS, {
  'accepts-any-remote-stop': { step: 2, what: 'status' },
  'fails-remote-stop': { step: 2, what: 'answer' },
  'stops-unasked-transaction': { step: 3, what: 'message' },
});
