import { faults } from '#plugfest/self-play';
import PF_AVAILABILITY_02_CS from './PF_AVAILABILITY_02_CS.ts';

export default faults(PF_AVAILABILITY_02_CS, {
  'rejects-operative': { step: 2, what: 'status' },
  'rejects-inoperative': { step: 4, what: 'status' },
  'silent-when-unavailable': { step: 5, what: 'message' },
  'refuses-inoperative-again': { step: 8, what: 'status' },
});
