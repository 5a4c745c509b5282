import { faults } from '#plugfest/self-play';
import PF_PRODUCT_06_CS from './PF_PRODUCT_06_CS.ts';

export default faults(PF_PRODUCT_06_CS, {
  'boots-only-once': { step: 1, what: 'message' },
  'forgets-connector-0': { step: 3, what: 'message' },
  'rejects-configuration': { step: 6, what: 'status' },
  'racing-heart': { step: '', what: 'timing', level: 'should' },
});
