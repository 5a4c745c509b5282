import { faults } from '#plugfest/self-play';
import TC15_052_CS from './TC15_052_CS.ts';

export default faults(TC15_052_CS, {
  'authorizes-long-tag': { step: '', what: 'idTag' },
  'starts-twice': { step: '', what: 'message' },
  'rejects-reservations': { step: 2, what: 'status' },
  'accepts-any-cancellation': { step: 4, what: 'status' },
  'accepts-cancellation-but-keeps': { step: 4, what: 'status' },
  'rejects-remote-start': { step: 6, what: 'status' },
  'leaves-out-reservation-id': { step: 7, what: 'reservationId' },
  'tells-other-reservation': { step: 7, what: 'reservationId' },
  'states-of-1.6': { step: 7, what: 'message' },
  'never-reports-start': { step: 7, what: 'message' },
  'authorizes-other-tag': { step: 7, what: 'message' },
  'authorizes-late': { step: 7, what: 'message' },
  'starts-for-other-tag': { step: 7, what: 'idTag' },
  'starts-on-connector-0': { step: 7, what: 'connectorId' },
  'starts-on-other-connector': { step: 7, what: 'connectorId' },
});
