import { faults } from '#plugfest/self-play';
import TC_036_CS from './TC_036_CS.ts';

export default faults(TC_036_CS, {
  'never-samples': { step: 1, what: 'message' },
  'loses-offline-meter-values': { step: 1, what: 'meterValue[0].timestamp' },
  'redates-queued-messages': { step: 1, what: 'meterValue[0].timestamp' },
  'reverses-offline-queue': { step: 1, what: 'meterValue[0].timestamp' },
  'samples-twice': { step: 1, what: 'timestamp' },
  'keeps-queue-for-ever': { step: 1, what: 'message' },
  'hasty-sampling': { step: 1, what: 'timestamp' },
  'values-of-other-transaction': { step: 1, what: 'transactionId' },
  'never-reconnects': { step: 1, what: 'message' },
  'invented-context': { step: 1, what: 'meterValue[0].sampledValue[0].context' },
  'old-meter-times': { step: 1, what: 'meterValue[0].timestamp' },
});
