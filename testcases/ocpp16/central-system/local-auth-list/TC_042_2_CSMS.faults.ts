import { faults } from '#plugfest/self-play';
import TC_042_2_CSMS from './TC_042_2_CSMS.ts';

export default faults(TC_042_2_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-late': { step: 1, what: 'message' },
  'order-as-data-transfer': { step: 1, what: 'message' },
  'order-extra-field': { step: 1, what: 'reason' },
});
