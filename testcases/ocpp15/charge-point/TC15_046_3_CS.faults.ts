import { faults } from '#plugfest/self-play';
import TC15_046_3_CS from './TC15_046_3_CS.ts';

export default faults(TC15_046_3_CS, {
  'rejects-reservations': { step: 2, what: 'status' },
  'lets-anyone-charge-when-reserved': { step: 4, what: 'status' },
  'starts-for-strangers-at-once': { step: 4, what: 'status' },
  'accepts-reservation-but-forgets': { step: 4, what: 'status' },
  'fails-remote-start': { step: 4, what: 'answer' },
  'fails-busy-remote-start': { step: 4, what: 'answer' },
});
