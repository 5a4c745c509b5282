import { faults } from '#plugfest/self-play';
import TC15_051_CS from './TC15_051_CS.ts';

export default faults(TC15_051_CS, {
  'starts-twice': { step: '', what: 'message' },
  'authorizes-long-tag': { step: '', what: 'idTag' },
  'rejects-reservations': { step: 2, what: 'status' },
  'rejects-cancellations': { step: 4, what: 'status' },
  'accepts-cancellation-but-keeps': { step: 6, what: 'status' },
  'rejects-remote-start': { step: 6, what: 'status' },
  'tells-other-reservation': { step: 7, what: 'reservationId' },
  'states-of-1.6': { step: 7, what: 'message' },
  'never-reports-start': { step: 7, what: 'message' },
  'authorizes-other-tag': { step: 7, what: 'message' },
  'authorizes-late': { step: 7, what: 'message' },
  'starts-for-other-tag': { step: 7, what: 'idTag' },
  'starts-on-connector-0': { step: 7, what: 'connectorId' },
  'starts-on-other-connector': { step: 7, what: 'connectorId' },
});
