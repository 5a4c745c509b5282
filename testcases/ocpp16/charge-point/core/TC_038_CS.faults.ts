import { faults } from '#plugfest/self-play';
import TC_038_CS from './TC_038_CS.ts';

export default faults(TC_038_CS, {
  'loses-offline-stop': { step: 1, what: 'message' },
  'redates-queued-messages': { step: 1, what: 'timestamp' },
  'local-is-remote': { step: 1, what: 'reason' },
  'transaction-minus-one': { step: 1, what: 'transactionId' },
  'stops-for-other-tag': { step: 1, what: 'idTag' },
  'never-stops-locally': { step: 1, what: 'message' },
  'silent-after-reconnect': { step: 3, what: 'message' },
  'available-for-finishing': { step: 3, what: 'status' },
});
