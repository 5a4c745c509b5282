import { faults } from '#plugfest/self-play';
import TC15_019_3_CSMS from './TC15_019_3_CSMS.ts';

export default faults(TC15_019_3_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'get-configuration-always-all': { step: 1, what: 'key' },
  'get-configuration-other-key': { step: 1, what: 'key[0]' },
  'heartbeat-unanswered': { step: 4, what: 'answer' },
  'heartbeat-empty': { step: 4, what: 'currentTime' },
  'heartbeat-time-stale': { step: 4, what: 'currentTime' },
  'heartbeat-time-ahead': { step: 4, what: 'currentTime' },
});
