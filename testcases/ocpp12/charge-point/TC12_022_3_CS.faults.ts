import { faults } from '#plugfest/self-play';
import TC12_022_3_CS from './TC12_022_3_CS.ts';

export default faults(TC12_022_3_CS, {
  'rejects-remote-start': { step: 'Charging › 2', what: 'status' },
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'never-reports-start': { step: 'Charging › 5', what: 'message' },
  'rejects-availability': { step: 2, what: 'status' },
  'accepts-availability-but-stays': { step: 2, what: 'status' },
  'rejects-inoperative': { step: 2, what: 'status' },
  'stops-right-after-start': { step: 3, what: 'message' },
  'ends-transactions-when-inoperative': { step: 3, what: 'message' },
  'rejects-remote-stop': { step: 5, what: 'status' },
  'silent-when-unavailable': { step: 8, what: 'message' },
  'available-for-unavailable': { step: 8, what: 'message' },
  'numbers-connectors-from-2': { step: 8, what: 'message' },
  'never-reports-stop': { step: 6, what: 'message' },
  'reason-of-1.6': { step: 6, what: 'reason' },
});
