import { faults } from '#plugfest/self-play';
import PF_PRODUCT_14_CS from './PF_PRODUCT_14_CS.ts';

export default faults(PF_PRODUCT_14_CS, {
  'reserves-no-connector-0': { step: 2, what: 'status' },
  'reserves-main': { step: 3, what: 'message' },
  'keeps-used-reservation': { step: 'Charging › 7', what: 'message' },
  'accepts-any-cancellation': { step: 7, what: 'status' },
});
