import { faults } from '#plugfest/self-play';
import TC15_062_CSMS from './TC15_062_CSMS.ts';

export default faults(TC15_062_CSMS, {
  'order-as-data-transfer': { step: 1, what: 'messageId' },
});
