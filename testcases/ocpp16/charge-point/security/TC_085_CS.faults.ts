import { faults } from '#plugfest/self-play';
import TC_085_CS from './TC_085_CS.ts';

export default faults(
  TC_085_CS,
  {
    'rejects-reset': { step: 'Reset triggered › 2', what: 'status' },
    'gives-no-password': { step: 1, what: 'Authorization' },
    'gives-key-in-hexadecimal': { step: 1, what: 'password' },
    'accepts-reset-but-stays': { step: 1, what: 'connection' },
    'boots-only-once': { step: 3, what: 'message' },
    'forgets-connector-0': { step: 5, what: 'message' },
  },
  { security: 1 },
);
