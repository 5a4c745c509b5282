import { faults } from '#plugfest/self-play';
import PF_PRODUCT_12_CS from './PF_PRODUCT_12_CS.ts';

export default faults(PF_PRODUCT_12_CS, {
  'never-reconnects': { step: 1, what: 'connection' },
  'starts-offline-for-anyone': { step: 2, what: 'message' },
});
