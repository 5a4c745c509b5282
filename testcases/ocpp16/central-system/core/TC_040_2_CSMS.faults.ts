import { faults } from '#plugfest/self-play';
import TC_040_2_CSMS from './TC_040_2_CSMS.ts';

export default faults(TC_040_2_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-empty': { step: 1, what: 'key' },
  'order-extra-field': { step: 1, what: 'reason' },
  'change-configuration-other-key': { step: 1, what: 'message' },
  'change-configuration-other-value': { step: 1, what: 'message' },
  'change-configuration-number': { step: 1, what: 'value' },
  'closes-on-refusal': { step: '', what: 'connection' },
});
