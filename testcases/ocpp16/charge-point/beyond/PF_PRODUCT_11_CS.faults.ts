import { faults } from '#plugfest/self-play';
import PF_PRODUCT_11_CS from './PF_PRODUCT_11_CS.ts';

export default faults(PF_PRODUCT_11_CS, {
  'rejects-remote-stop': { step: 2, what: 'status' },
  'never-reports-stop': { step: 3, what: 'message' },
  'silent-when-finishing': { step: 5, what: 'message' },
  'gives-up-at-once': { step: 7, what: 'message', level: 'should' },
  'flat-retry-interval': { step: 7, what: 'timing', level: 'should' },
});
