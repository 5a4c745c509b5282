import { faults } from '#plugfest/self-play';
import TC15_040_2_CSMS from './TC15_040_2_CSMS.ts';

export default faults(TC15_040_2_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'change-configuration-other-key': { step: 1, what: 'key' },
  'change-configuration-other-value': { step: 1, what: 'value' },
  'heartbeat-unanswered': { step: 4, what: 'answer' },
  'heartbeat-empty': { step: 4, what: 'currentTime' },
  'heartbeat-time-stale': { step: 4, what: 'currentTime' },
  'heartbeat-time-ahead': { step: 4, what: 'currentTime' },
});
