import { faults } from '#plugfest/self-play';
import TC_019_2_CSMS from './TC_019_2_CSMS.ts';

export default faults(TC_019_2_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'get-configuration-always-all': { step: 1, what: 'message' },
  'get-configuration-other-key': { step: 1, what: 'message' },
  'get-configuration-more-keys': { step: 1, what: 'message' },
  'get-configuration-key-as-text': { step: 1, what: 'key' },
  'order-extra-field': { step: 1, what: 'reason' },
});
