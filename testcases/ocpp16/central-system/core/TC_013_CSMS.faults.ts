import { faults } from '#plugfest/self-play';
import TC_013_CSMS from './TC_013_CSMS.ts';

export default faults(TC_013_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-late': { step: 1, what: 'message' },
  'order-as-data-transfer': { step: 1, what: 'message' },
  'order-empty': { step: 1, what: 'type' },
  'order-extra-field': { step: 1, what: 'reason' },
  'reset-other-type': { step: 1, what: 'type' },
  'reset-type-lower-case': { step: 1, what: 'type' },
  'order-sent-twice': { step: '', what: 'message' },
  'boot-rejected-again': { step: 4, what: 'status' },
  'boot-unanswered-again': { step: 4, what: 'answer' },
  'boot-time-stale': { step: 4, what: 'currentTime' },
  'status-of-connector-0-refused': { step: 6, what: 'answer' },
  'status-available-refused': { step: 6, what: 'answer' },
});
