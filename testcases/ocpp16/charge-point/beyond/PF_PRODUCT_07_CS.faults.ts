import { faults } from '#plugfest/self-play';
import PF_PRODUCT_07_CS from './PF_PRODUCT_07_CS.ts';

export default faults(PF_PRODUCT_07_CS, {
  'never-reconnects': { step: 1, what: 'connection' },
  'never-beats': { step: 2, what: 'message' },
  'double-heart': { step: 2, what: 'timing' },
});
