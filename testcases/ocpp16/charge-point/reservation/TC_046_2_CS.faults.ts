import { faults } from '#plugfest/self-play';
import TC_046_2_CS from './TC_046_2_CS.ts';

export default faults(TC_046_2_CS, {
  'rejects-reservations': { step: 2, what: 'status' },
  'fails-reservations': { step: 2, what: 'answer' },
  'accepts-reservation-but-forgets': { step: 3, what: 'message' },
  'silent-when-reserved': { step: 3, what: 'message' },
  'reports-wrong-connector': { step: 3, what: 'message' },
  'rejects-remote-start': { step: 'Charging › 6', what: 'status' },
  'silent-when-preparing': { step: 'Charging › 7', what: 'message' },
  'charging-for-preparing': { step: 'Charging › 7', what: 'status' },
  'authorizes-other-tag': { step: 'Charging › 9', what: 'idTag' },
  'leaves-out-reservation-id': { step: 'Charging › 11', what: 'reservationId' },
  'tells-other-reservation': { step: 'Charging › 11', what: 'reservationId' },
  'starts-for-other-tag': { step: 'Charging › 11', what: 'idTag' },
});
