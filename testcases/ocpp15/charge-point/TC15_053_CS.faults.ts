import { faults } from '#plugfest/self-play';
import TC15_053_CS from './TC15_053_CS.ts';

export default faults(TC15_053_CS, {
  'starts-twice': { step: '', what: 'message' },
  'rejects-reservations': { step: 2, what: 'status' },
  'reserves-for-one-tag-only': { step: 3, what: 'message' },
  'never-authorizes': { step: 3, what: 'message' },
  'authorizes-late': { step: 3, what: 'message' },
  'authorizes-other-tag': { step: 3, what: 'idTag' },
  'authorizes-long-tag': { step: 3, what: 'idTag' },
  'leaves-out-reservation-id': { step: 5, what: 'reservationId' },
  'tells-other-reservation': { step: 5, what: 'reservationId' },
  'states-of-1.6': { step: 5, what: 'message' },
  'never-reports-start': { step: 5, what: 'message' },
  'starts-late': { step: 5, what: 'message' },
  'starts-for-other-tag': { step: 5, what: 'idTag' },
  'starts-on-connector-0': { step: 5, what: 'connectorId' },
});
