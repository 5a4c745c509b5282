import { faults } from '#plugfest/self-play';
import PF_PRODUCT_16_CS from './PF_PRODUCT_16_CS.ts';

export default faults(PF_PRODUCT_16_CS, {
  'rejects-triggers': { step: 2, what: 'status' },
  'triggers-only-connector-0': { step: 3, what: 'message' },
  'forgets-connector-0': { step: 3, what: 'message' },
});
