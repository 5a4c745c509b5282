import { faults } from '#plugfest/self-play';
import PF_CHARGING_01_CSMS from './PF_CHARGING_01_CSMS.ts';

export default faults(PF_CHARGING_01_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'profile-maximum-as-default': { step: 1, what: 'message' },
  'profile-connector-1': { step: 1, what: 'connectorId' },
});
