import { faults } from '#plugfest/self-play';
import TC_030_CSMS from './TC_030_CSMS.ts';

export default faults(TC_030_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-late': { step: 1, what: 'message' },
  'unlock-other-connector': { step: 1, what: 'connectorId' },
  'unlock-connector-0': { step: 1, what: 'connectorId' },
  'insists-after-refusal': { step: '', what: 'message' },
  'closes-on-refusal': { step: '', what: 'connection' },
});
