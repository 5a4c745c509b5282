import { faults } from '#plugfest/self-play';
import TC_031_CSMS from './TC_031_CSMS.ts';

export default faults(TC_031_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-late': { step: 1, what: 'message' },
  'unlock-other-connector': { step: 1, what: 'connectorId' },
  'unlock-connector-0': { step: 1, what: 'connectorId' },
  'insists-after-refusal': { step: '', what: 'message' },
  'closes-on-refusal': { step: '', what: 'connection' },
});
