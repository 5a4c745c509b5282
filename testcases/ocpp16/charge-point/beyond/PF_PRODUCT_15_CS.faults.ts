import { faults } from '#plugfest/self-play';
import PF_PRODUCT_15_CS from './PF_PRODUCT_15_CS.ts';

export default faults(PF_PRODUCT_15_CS, {
  'boots-only-once': { step: 1, what: 'message' },
  'forgets-connector-0': { step: 3, what: 'message' },
  'overlooks-time-offsets': { step: '', what: 'timestamp', level: 'should' },
});
