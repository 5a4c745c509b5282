import { faults } from '#plugfest/self-play';
import TC_046_1_CS from './TC_046_1_CS.ts';

export default faults(TC_046_1_CS, {
  'rejects-reservations': { step: 2, what: 'status' },
  'accepts-reservation-but-forgets': { step: 3, what: 'message' },
  'silent-when-reserved': { step: 3, what: 'message' },
  'unavailable-for-reserved': { step: 3, what: 'status' },
  'authorizes-other-tag': { step: 5, what: 'idTag' },
  'starts-for-strangers-at-once': { step: 13, what: 'message' },
  'lets-anyone-charge-when-reserved': { step: 7, what: 'message' },
  'silent-when-preparing': { step: 7, what: 'message' },
  'charging-for-preparing': { step: 7, what: 'status' },
  'never-reports-start': { step: 9, what: 'message' },
  'starts-for-other-tag': { step: 9, what: 'idTag' },
  'starts-on-other-connector': { step: 9, what: 'connectorId' },
  'leaves-out-reservation-id': { step: 9, what: 'reservationId' },
  'tells-other-reservation': { step: 9, what: 'reservationId' },
  'silent-when-charging': { step: 11, what: 'message' },
});
