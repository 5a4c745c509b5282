import { faults } from '#plugfest/self-play';
import TC_037_3_CS from './TC_037_3_CS.ts';

export default faults(
  TC_037_3_CS,
  {
    'loses-offline-start': { step: 1, what: 'message' },
    'starts-on-other-connector': { step: 1, what: 'connectorId' },
    'redates-queued-messages': { step: 1, what: 'timestamp' },
    'silent-when-charging': { step: 3, what: 'message' },
    'tolerates-invalid-id': { step: 5, what: 'message' },
    'deauthorized-is-local': { step: 5, what: 'reason' },
    'transaction-minus-one': { step: 5, what: 'transactionId' },
    'only-suspends-on-invalid-id': { step: 5, what: 'message' },
    'silent-when-finishing': { step: 7, what: 'message' },
    'available-for-finishing': { step: 7, what: 'status' },
  },
  // The list alone: without the session that fills the cache, faults of a session are seen where the case looks.
  { claims: { AuthorizationCache: false } },
);
