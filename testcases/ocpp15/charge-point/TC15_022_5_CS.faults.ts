import { faults } from '#plugfest/self-play';
import TC15_022_5_CS from './TC15_022_5_CS.ts';

export default faults(TC15_022_5_CS, {
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'rejects-inoperative': { step: 2, what: 'status' },
  'says-accepted-for-scheduled': { step: 2, what: 'status' },
  'accepts-availability-but-stays': { step: 2, what: 'status' },
  'ends-transactions-when-inoperative': { step: 3, what: 'message' },
  'stops-right-after-start': { step: 3, what: 'message' },
  'rejects-remote-stop': { step: 5, what: 'status' },
  'never-reports-stop': { step: 6, what: 'message' },
  'reason-of-1.6': { step: 6, what: 'reason' },
  'silent-when-unavailable': { step: 8, what: 'message' },
  'available-for-unavailable': { step: 8, what: 'message' },
  'accepts-any-remote-start': { step: 11, what: 'status' },
});
