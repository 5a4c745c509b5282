import { faults } from '#plugfest/self-play';
import TC12_026_CSMS from './TC12_026_CSMS.ts';

export default faults(TC12_026_CSMS, {
  'insists-after-refusal': { step: '', what: 'message' },
  'order-never-sent': { step: 1, what: 'message' },
  'order-as-data-transfer': { step: 1, what: 'message' },
  'heartbeat-time-stale': { step: 4, what: 'currentTime' },
  'heartbeat-empty': { step: 4, what: 'currentTime' },
  'heartbeat-time-ahead': { step: 4, what: 'currentTime' },
  'heartbeat-unanswered': { step: 4, what: 'answer' },
});
