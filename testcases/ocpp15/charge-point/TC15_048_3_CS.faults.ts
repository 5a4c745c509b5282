import { faults } from '#plugfest/self-play';
import TC15_048_3_CS from './TC15_048_3_CS.ts';

export default faults(TC15_048_3_CS, {
  'rejects-reservations': { step: 2, what: 'status' },
  'accepts-any-reservation': { step: 2, what: 'status' },
  'rejected-for-every-refusal': { step: 2, what: 'status' },
});
