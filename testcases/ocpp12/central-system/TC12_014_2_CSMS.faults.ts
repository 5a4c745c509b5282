import { faults } from '#plugfest/self-play';
import TC12_014_2_CSMS from './TC12_014_2_CSMS.ts';

export default faults(TC12_014_2_CSMS, {
  'insists-after-refusal': { step: '', what: 'message' },
  'boot-time-stale': { step: '', what: 'currentTime', level: 'should' },
  'reset-other-type': { step: 1, what: 'type' },
  'reset-type-lower-case': { step: 1, what: 'type' },
  'heartbeat-unanswered': { step: 4, what: 'answer' },
  'fails-after-boot': { step: 4, what: 'answer' },
  'heartbeat-empty': { step: 4, what: 'currentTime' },
  'heartbeat-time-stale': { step: 4, what: 'currentTime' },
  'heartbeat-time-ahead': { step: 4, what: 'currentTime' },
});
