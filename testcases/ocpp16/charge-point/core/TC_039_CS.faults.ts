import { faults } from '#plugfest/self-play';
import TC_039_CS from './TC_039_CS.ts';

export default faults(
  TC_039_CS,
  {
    'refuses-offline': { step: 1, what: 'message' },
    'loses-offline-start': { step: 1, what: 'message' },
    'reverses-offline-queue': { step: 1, what: 'message' },
    'stops-before-start-is-confirmed': { step: 1, what: 'message' },
    'redates-queued-messages': { step: 1, what: 'timestamp' },
    'starts-for-other-tag': { step: 1, what: 'idTag' },
    'loses-offline-stop': { step: 3, what: 'message' },
    'own-transaction-id': { step: 3, what: 'transactionId' },
    'reason-as-tag': { step: 3, what: 'idTag' },
    'other-reason': { step: 3, what: 'reason' },
  },
  // The list alone: without the session that fills the cache, faults of a session are seen where the case looks.
  { claims: { AuthorizationCache: false } },
);
