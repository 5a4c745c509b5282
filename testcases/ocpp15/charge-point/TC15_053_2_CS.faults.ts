import { faults } from '#plugfest/self-play';
import TC15_053_2_CS from './TC15_053_2_CS.ts';

export default faults(TC15_053_2_CS, {
  'rejects-reservations': { step: 2, what: 'status' },
  'lets-any-group-charge': { step: 5, what: 'message' },
  'lets-anyone-charge-when-reserved': { step: 5, what: 'message' },
  'accepts-reservation-but-forgets': { step: 5, what: 'message' },
});
