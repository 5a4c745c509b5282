import { faults } from '#plugfest/self-play';
import TC15_048_1_CSMS from './TC15_048_1_CSMS.ts';

export default faults(TC15_048_1_CSMS, {
  'insists-after-refusal': { step: '', what: 'message' },
  'order-never-sent': { step: 1, what: 'message' },
  'order-as-data-transfer': { step: 1, what: 'message' },
  'reserve-other-connector': { step: 1, what: 'connectorId' },
  'reserve-connector-0': { step: 1, what: 'connectorId' },
  'heartbeat-time-stale': { step: 4, what: 'currentTime' },
  'heartbeat-empty': { step: 4, what: 'currentTime' },
  'heartbeat-time-ahead': { step: 4, what: 'currentTime' },
  'heartbeat-unanswered': { step: 4, what: 'answer' },
});
