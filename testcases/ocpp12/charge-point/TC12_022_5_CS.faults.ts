import { faults } from '#plugfest/self-play';
import TC12_022_5_CS from './TC12_022_5_CS.ts';

export default faults(TC12_022_5_CS, {
  'boots-after-every-stop': { step: '', what: 'message' },
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'rejects-inoperative': { step: 2, what: 'status' },
  'says-accepted-for-scheduled': { step: 2, what: 'status' },
  'ends-transactions-when-inoperative': { step: 3, what: 'message' },
  'never-reports-status': { step: 8, what: 'message' },
  'silent-when-unavailable': { step: 8, what: 'message' },
  'available-for-unavailable': { step: 8, what: 'message' },
  'reports-unknown-connector': { step: 8, what: 'message' },
  'reason-of-1.6': { step: 6, what: 'reason' },
  'rejects-remote-stop': { step: 5, what: 'status' },
});
