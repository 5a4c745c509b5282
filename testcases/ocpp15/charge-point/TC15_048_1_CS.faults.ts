import { faults } from '#plugfest/self-play';
import TC15_048_1_CS from './TC15_048_1_CS.ts';

export default faults(TC15_048_1_CS, {
  'numbers-connectors-from-2': { step: 1, what: 'message' },
  'never-reports-status': { step: 1, what: 'message' },
  'forgets-connectors': { step: 1, what: 'message' },
  'rejects-reservations': { step: 4, what: 'status' },
  'accepts-any-reservation': { step: 4, what: 'status' },
  'rejected-for-every-refusal': { step: 4, what: 'status' },
});
