import { faults } from '#plugfest/self-play';
import TC12_022_2_CSMS from './TC12_022_2_CSMS.ts';

export default faults(TC12_022_2_CSMS, {
  'insists-after-refusal': { step: '', what: 'message' },
  'change-availability-other-type': { step: 1, what: 'type' },
  'change-availability-other-connector': { step: 1, what: 'connectorId' },
  'heartbeat-unanswered': { step: 4, what: 'answer' },
  'heartbeat-empty': { step: 4, what: 'currentTime' },
  'heartbeat-time-stale': { step: 4, what: 'currentTime' },
  'heartbeat-time-ahead': { step: 4, what: 'currentTime' },
});
