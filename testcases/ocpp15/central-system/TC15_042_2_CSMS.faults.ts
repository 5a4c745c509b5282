import { faults } from '#plugfest/self-play';
import TC15_042_2_CSMS from './TC15_042_2_CSMS.ts';

export default faults(TC15_042_2_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-as-data-transfer': { step: 1, what: 'message' },
});
