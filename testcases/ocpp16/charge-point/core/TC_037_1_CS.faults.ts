import { faults } from '#plugfest/self-play';
import TC_037_1_CS from './TC_037_1_CS.ts';

export default faults(TC_037_1_CS, {
  'rejects-lists': { step: 'IdTagLocalAuthList › 2', what: 'status' },
  'refuses-offline': { step: 1, what: 'message' },
  'loses-offline-start': { step: 1, what: 'message' },
  'redates-queued-messages': { step: 1, what: 'timestamp' },
  'forgets-offline-tag': { step: 1, what: 'idTag' },
  'keeps-queue-for-ever': { step: 1, what: 'message' },
  'silent-after-reconnect': { step: 3, what: 'message' },
});
