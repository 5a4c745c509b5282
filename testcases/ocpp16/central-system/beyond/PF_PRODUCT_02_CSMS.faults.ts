import { faults } from '#plugfest/self-play';
import PF_PRODUCT_02_CSMS from './PF_PRODUCT_02_CSMS.ts';

export default faults(
  PF_PRODUCT_02_CSMS,
  {
    'password-under-later-key': { step: 1, what: 'key' },
    'password-through-text': { step: 4, what: 'connection' },
  },
  { security: 2 },
);
