import { faults } from '#plugfest/self-play';
import TC12_040_1_CSMS from './TC12_040_1_CSMS.ts';

export default faults(TC12_040_1_CSMS, {
  'change-configuration-other-key': { step: 1, what: 'key' },
  'change-configuration-other-value': { step: 1, what: 'value' },
  'heartbeat-unanswered': { step: 4, what: 'answer' },
  'heartbeat-empty': { step: 4, what: 'currentTime' },
  'heartbeat-time-stale': { step: 4, what: 'currentTime' },
  'heartbeat-time-ahead': { step: 4, what: 'currentTime' },
});
