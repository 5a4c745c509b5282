import { faults } from '#plugfest/self-play';
import TC15_048_5_CS from './TC15_048_5_CS.ts';

export default faults(TC15_048_5_CS, {
  'unavailable-for-reserved': { step: '', what: 'message' },
  'rejects-reservations': { step: 2, what: 'status' },
  'fails-reservations': { step: 2, what: 'answer' },
  'accepts-any-reservation': { step: 4, what: 'status' },
  'rejected-for-every-refusal': { step: 4, what: 'status' },
  'accepts-reservation-but-forgets': { step: 4, what: 'status' },
});
