import { faults } from '#plugfest/self-play';
import PF_AVAILABILITY_01_CS from './PF_AVAILABILITY_01_CS.ts';

export default faults(PF_AVAILABILITY_01_CS, {
  'rejects-availability': { step: 2, what: 'status' },
  'says-accepted-for-scheduled': { step: 2, what: 'status' },
  'ends-transactions-when-inoperative': { step: 3, what: 'message' },
  'never-stops-locally': { step: 5, what: 'message' },
  'available-for-unavailable': { step: 7, what: 'status' },
});
