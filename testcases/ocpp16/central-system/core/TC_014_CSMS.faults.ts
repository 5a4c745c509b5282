import { faults } from '#plugfest/self-play';
import TC_014_CSMS from './TC_014_CSMS.ts';

export default faults(TC_014_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'reset-other-type': { step: 1, what: 'type' },
  'reset-type-lower-case': { step: 1, what: 'type' },
  'order-sent-twice': { step: '', what: 'message' },
  'boot-rejected-again': { step: 4, what: 'status' },
  'boot-unanswered-again': { step: 4, what: 'answer' },
  'status-of-connector-0-refused': { step: 6, what: 'answer' },
  'status-available-refused': { step: 6, what: 'answer' },
});
