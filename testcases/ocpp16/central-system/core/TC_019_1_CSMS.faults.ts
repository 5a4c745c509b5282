import { faults } from '#plugfest/self-play';
import TC_019_1_CSMS from './TC_019_1_CSMS.ts';

export default faults(TC_019_1_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-late': { step: 1, what: 'message' },
  'order-as-data-transfer': { step: 1, what: 'message' },
  'order-extra-field': { step: 1, what: 'reason' },
  'get-configuration-never-all': { step: 1, what: 'message' },
  'get-configuration-key-as-text': { step: 1, what: 'key' },
});
