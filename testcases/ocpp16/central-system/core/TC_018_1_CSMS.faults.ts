import { faults } from '#plugfest/self-play';
import TC_018_1_CSMS from './TC_018_1_CSMS.ts';

export default faults(TC_018_1_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'unlock-other-connector': { step: 1, what: 'connectorId' },
  'unlock-stops-first': { step: 1, what: 'message' },
  'order-sent-twice': { step: '', what: 'message' },
  'status-finishing-refused': { step: 4, what: 'answer' },
  'stop-call-error': { step: 6, what: 'answer' },
  'stop-reason-unlock-refused': { step: 6, what: 'answer' },
  'stop-without-tag-refused': { step: 6, what: 'answer' },
  'status-available-refused': { step: 8, what: 'answer' },
});
