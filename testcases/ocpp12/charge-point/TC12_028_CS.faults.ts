import { faults } from '#plugfest/self-play';
import TC12_028_CS from './TC12_028_CS.ts';

export default faults(TC12_028_CS, {
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'accepts-remote-stop-but-charges': { step: 2, what: 'status' },
  'accepts-any-remote-stop': { step: 2, what: 'status' },
  'fails-remote-stop': { step: 2, what: 'answer' },
  'stops-right-after-start': { step: 3, what: 'message' },
  'stops-unasked-transaction': { step: 3, what: 'message' },
});
