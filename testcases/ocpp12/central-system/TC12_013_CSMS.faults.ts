import { faults } from '#plugfest/self-play';
import TC12_013_CSMS from './TC12_013_CSMS.ts';

export default faults(TC12_013_CSMS, {
  'reset-other-type': { step: 1, what: 'type' },
  'reset-type-lower-case': { step: 1, what: 'type' },
  'interval-of-1.6': { step: 4, what: 'interval' },
  'boot-rejected-again': { step: 4, what: 'status' },
  'boot-unanswered-again': { step: 4, what: 'answer' },
  'boot-interval-zero': { step: 4, what: 'heartbeatInterval' },
  'boot-interval-negative': { step: 4, what: 'heartbeatInterval' },
  'boot-without-interval': { step: 4, what: 'heartbeatInterval' },
  'boot-without-time': { step: 4, what: 'currentTime' },
  'boot-time-stale': { step: 4, what: 'currentTime' },
});
