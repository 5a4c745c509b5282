import { faults } from '#plugfest/self-play';
import TC_073_CSMS from './TC_073_CSMS.ts';

export default faults(
  TC_073_CSMS,
  {
    'order-never-sent': { step: 1, what: 'message' },
    'order-empty': { step: 1, what: 'key' },
    'password-under-later-key': { step: 1, what: 'key' },
    'password-as-text': { step: 1, what: 'value' },
    'password-kept': { step: 3, what: 'connection' },
  },
  { security: 2 },
);
