import { faults } from '#plugfest/self-play';
import PF_PRODUCT_10_CS from './PF_PRODUCT_10_CS.ts';

export default faults(PF_PRODUCT_10_CS, {
  'rejects-profiles': { step: 2, what: 'status' },
  'accepts-limits-but-charges-on': { step: 3, what: 'message' },
  'silent-when-suspended': { step: 3, what: 'message' },
  'stops-sampling-when-suspended': { step: 5, what: 'message' },
});
