import { faults } from '#plugfest/self-play';
import PF_PRODUCT_05_CS from './PF_PRODUCT_05_CS.ts';

export default faults(PF_PRODUCT_05_CS, {
  'rejects-configuration': { step: 2, what: 'status' },
  'reboots-on-configuration': { step: 3, what: 'message' },
});
