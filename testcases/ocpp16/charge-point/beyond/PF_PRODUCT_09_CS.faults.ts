import { faults } from '#plugfest/self-play';
import PF_PRODUCT_09_CS from './PF_PRODUCT_09_CS.ts';

export default faults(PF_PRODUCT_09_CS, {
  'cannot-trigger-heartbeat': { step: 2, what: 'status' },
  'never-beats': { step: 3, what: 'message' },
  'cannot-trigger-status': { step: 6, what: 'status' },
  'ignores-heartbeat-time': { step: 7, what: 'timestamp', level: 'should' },
});
