import { faults } from '#plugfest/self-play';
import TC15_047_CS from './TC15_047_CS.ts';

export default faults(TC15_047_CS, {
  'authorizes-long-tag': { step: '', what: 'idTag' },
  'starts-twice': { step: '', what: 'message' },
  'rejects-reservations': { step: 2, what: 'status' },
  'ignores-reservation-expiry': { step: 4, what: 'status' },
  'rejects-remote-start': { step: 4, what: 'status' },
  'tells-other-reservation': { step: 5, what: 'reservationId' },
  'states-of-1.6': { step: 5, what: 'message' },
  'never-reports-start': { step: 5, what: 'message' },
  'authorizes-other-tag': { step: 5, what: 'message' },
  'authorizes-late': { step: 5, what: 'message' },
  'starts-for-other-tag': { step: 5, what: 'idTag' },
  'starts-on-connector-0': { step: 5, what: 'connectorId' },
  'starts-on-other-connector': { step: 5, what: 'connectorId' },
});
