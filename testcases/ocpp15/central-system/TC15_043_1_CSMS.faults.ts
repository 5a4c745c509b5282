import { faults } from '#plugfest/self-play';
import TC15_043_1_CSMS from './TC15_043_1_CSMS.ts';

export default faults(TC15_043_1_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'list-of-1.6': { step: 1, what: 'localAuthorizationList' },
  'local-list-other-update-type': { step: 1, what: 'updateType' },
  'local-list-version-0': { step: 1, what: 'listVersion' },
  'heartbeat-unanswered': { step: 4, what: 'answer' },
  'heartbeat-empty': { step: 4, what: 'currentTime' },
  'heartbeat-time-stale': { step: 4, what: 'currentTime' },
});
