import { faults } from '#plugfest/self-play';
import TC15_046_5_CS from './TC15_046_5_CS.ts';

export default faults(TC15_046_5_CS, {
  'rejects-reservations': { step: 2, what: 'status' },
  'lets-anyone-charge-when-reserved': { step: 3, what: 'message' },
  'starts-for-strangers-at-once': { step: 3, what: 'message' },
  'accepts-reservation-but-forgets': { step: 3, what: 'message' },
});
