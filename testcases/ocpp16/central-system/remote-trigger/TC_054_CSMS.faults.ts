import { faults } from '#plugfest/self-play';
import TC_054_CSMS from './TC_054_CSMS.ts';

export default faults(TC_054_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'trigger-other-message': { step: 1, what: 'message' },
  'trigger-connector-0': { step: 1, what: 'connectorId' },
  'trigger-without-connector': { step: 1, what: 'message' },
  'meter-values-unanswered': { step: 4, what: 'answer' },
  'meter-values-extra-field': { step: 4, what: 'status' },
  'cannot-trigger-heartbeat': { step: 5, what: 'message' },
  'heartbeat-empty': { step: 8, what: 'currentTime' },
  'heartbeat-time-stale': { step: 8, what: 'currentTime' },
  'cannot-trigger-status': { step: 9, what: 'message' },
  'status-available-refused': { step: 12, what: 'answer' },
  'cannot-trigger-diagnostics': { step: 13, what: 'message' },
  'diagnostics-status-not-supported': { step: 16, what: 'answer' },
  'cannot-trigger-firmware': { step: 17, what: 'message' },
  'firmware-status-not-supported': { step: 20, what: 'answer' },
});
