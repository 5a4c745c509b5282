import { faults } from '#plugfest/self-play';
import TC12_045_3_CSMS from './TC12_045_3_CSMS.ts';

export default faults(TC12_045_3_CSMS, {
  'diagnostics-location-without-protocol': { step: 1, what: 'location' },
  'diagnostics-without-location': { step: 1, what: 'location' },
  'heartbeat-unanswered': { step: 4, what: 'answer' },
  'heartbeat-empty': { step: 4, what: 'currentTime' },
  'heartbeat-time-stale': { step: 4, what: 'currentTime' },
  'heartbeat-time-ahead': { step: 4, what: 'currentTime' },
});
