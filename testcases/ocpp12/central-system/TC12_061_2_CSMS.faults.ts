import { faults } from '#plugfest/self-play';
import TC12_061_2_CSMS from './TC12_061_2_CSMS.ts';

export default faults(TC12_061_2_CSMS, {
  'insists-after-refusal': { step: '', what: 'message' },
  'clear-cache-never-sent': { step: 1, what: 'message' },
  'clear-cache-as-reset': { step: 1, what: 'message' },
  'heartbeat-unanswered': { step: 4, what: 'answer' },
  'heartbeat-empty': { step: 4, what: 'currentTime' },
  'heartbeat-time-stale': { step: 4, what: 'currentTime' },
  'heartbeat-time-ahead': { step: 4, what: 'currentTime' },
});
