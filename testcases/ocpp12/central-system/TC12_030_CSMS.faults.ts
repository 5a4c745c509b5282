import { faults } from '#plugfest/self-play';
import TC12_030_CSMS from './TC12_030_CSMS.ts';

export default faults(TC12_030_CSMS, {
  'unlock-other-connector': { step: 1, what: 'connectorId' },
  'unlock-connector-0': { step: 1, what: 'connectorId' },
  'heartbeat-unanswered': { step: 4, what: 'answer' },
  'heartbeat-empty': { step: 4, what: 'currentTime' },
  'heartbeat-time-stale': { step: 4, what: 'currentTime' },
  'heartbeat-time-ahead': { step: 4, what: 'currentTime' },
});
