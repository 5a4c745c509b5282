import { faults } from '#plugfest/self-play';
import TC_053_2_CS from './TC_053_2_CS.ts';

export default faults(TC_053_2_CS, {
  'rejects-reservations': { step: 2, what: 'status' },
  'silent-when-reserved': { step: 3, what: 'message' },
  'reserves-for-one-tag-only': { step: 6, what: 'status' },
  'never-authorizes': { step: 7, what: 'message' },
  'authorizes-other-tag': { step: 7, what: 'idTag' },
  'silent-when-preparing': { step: 9, what: 'message' },
  'never-reports-start': { step: 11, what: 'message' },
  'leaves-out-reservation-id': { step: 11, what: 'reservationId' },
  'silent-when-charging': { step: 13, what: 'message' },
});
