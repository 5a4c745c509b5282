import { faults } from '#plugfest/self-play';
import TC_053_1_CS from './TC_053_1_CS.ts';

export default faults(TC_053_1_CS, {
  'rejects-reservations': { step: 2, what: 'status' },
  'silent-when-reserved': { step: 3, what: 'message' },
  'reserves-for-one-tag-only': { step: 'Authorized › 1', what: 'message' },
  'never-authorizes': { step: 'Authorized › 1', what: 'message' },
  'silent-when-preparing': { step: 'Authorized › 3', what: 'message' },
  'never-reports-start': { step: 7, what: 'message' },
  'starts-for-other-tag': { step: 7, what: 'idTag' },
  'leaves-out-reservation-id': { step: 7, what: 'reservationId' },
  'tells-other-reservation': { step: 7, what: 'reservationId' },
  'silent-when-charging': { step: 9, what: 'message' },
});
