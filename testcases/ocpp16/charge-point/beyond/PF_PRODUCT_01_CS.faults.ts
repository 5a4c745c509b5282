import { faults } from '#plugfest/self-play';
import PF_PRODUCT_01_CS from './PF_PRODUCT_01_CS.ts';

export default faults(PF_PRODUCT_01_CS, {
  'rejects-triggers': { step: 2, what: 'status' },
  'accepts-trigger-but-stays-silent': { step: 3, what: 'message' },
  'guards-triggered-status': { step: 3, what: 'message' },
  'stale-status-time': { step: 3, what: 'timestamp', level: 'should' },
});
