import { faults } from '#plugfest/self-play';
import TC_017_1_CSMS from './TC_017_1_CSMS.ts';

export default faults(TC_017_1_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-late': { step: 1, what: 'message' },
  'order-empty': { step: 1, what: 'connectorId' },
  'order-extra-field': { step: 1, what: 'reason' },
  'order-as-data-transfer': { step: 1, what: 'message' },
  'unlock-other-connector': { step: 1, what: 'connectorId' },
  'unlock-connector-0': { step: 1, what: 'connectorId' },
  'order-sent-twice': { step: '', what: 'message' },
});
