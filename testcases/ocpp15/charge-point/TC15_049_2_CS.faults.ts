import { faults } from '#plugfest/self-play';
import TC15_049_2_CS from './TC15_049_2_CS.ts';

export default faults(TC15_049_2_CS, {
  'rejects-inoperative': { step: 2, what: 'status' },
  'rejects-reservations': { step: 4, what: 'status' },
  'reserves-no-connector-0': { step: 4, what: 'status' },
  'lets-anyone-charge-when-reserved': { step: 6, what: 'status' },
  'accepts-reservation-but-forgets': { step: 6, what: 'status' },
  'accepts-any-remote-start': { step: 6, what: 'status' },
  'rejects-remote-start': { step: 8, what: 'status' },
  'one-remote-start': { step: 8, what: 'status' },
  'leaves-out-reservation-id': { step: 9, what: 'reservationId' },
  'tells-other-reservation': { step: 9, what: 'reservationId' },
  'states-of-1.6': { step: 9, what: 'message' },
  'never-reports-start': { step: 9, what: 'message' },
});
