import { faults } from '#plugfest/self-play';
import PF_PRODUCT_13_CS from './PF_PRODUCT_13_CS.ts';

export default faults(PF_PRODUCT_13_CS, {
  'loses-reservation-on-plug-in': { step: 3, what: 'message' },
  'rejects-cancellations': { step: 5, what: 'status' },
});
