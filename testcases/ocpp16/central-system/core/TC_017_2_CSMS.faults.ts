import { faults } from '#plugfest/self-play';
import TC_017_2_CSMS from './TC_017_2_CSMS.ts';

export default faults(TC_017_2_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-empty': { step: 1, what: 'connectorId' },
  'unlock-other-connector': { step: 1, what: 'connectorId' },
  'insists-after-refusal': { step: '', what: 'message' },
  'closes-on-refusal': { step: '', what: 'connection' },
});
