import { faults } from '#plugfest/self-play';
import TC_055_CSMS from './TC_055_CSMS.ts';

export default faults(TC_055_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-extra-field': { step: 1, what: 'reason' },
  'trigger-other-message': { step: 1, what: 'message' },
  'trigger-connector-0': { step: 1, what: 'connectorId' },
  'trigger-without-connector': { step: 1, what: 'message' },
});
