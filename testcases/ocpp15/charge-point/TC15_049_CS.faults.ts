import { faults } from '#plugfest/self-play';
import TC15_049_CS from './TC15_049_CS.ts';

export default faults(TC15_049_CS, {
  'starts-twice': { step: '', what: 'message' },
  'rejects-reservations': { step: 2, what: 'status' },
  'reserves-no-connector-0': { step: 2, what: 'status' },
  'rejects-remote-start': { step: 4, what: 'status' },
  'leaves-out-reservation-id': { step: 5, what: 'reservationId' },
  'tells-other-reservation': { step: 5, what: 'reservationId' },
  'accepts-reservation-but-forgets': { step: 5, what: 'reservationId' },
  'states-of-1.6': { step: 5, what: 'message' },
  'never-reports-start': { step: 5, what: 'message' },
  'starts-for-other-tag': { step: 5, what: 'idTag' },
  'starts-on-connector-0': { step: 5, what: 'connectorId' },
  'starts-on-other-connector': { step: 5, what: 'connectorId' },
});
