import { faults } from '#plugfest/self-play';
import TC_086_CS from './TC_086_CS.ts';

export default faults(
  TC_086_CS,
  {
    'offers-old-tls': { step: 1, what: 'TLS version' },
    'offers-other-cipher-suites': { step: 1, what: 'cipher suites' },
    'gives-no-password': { step: 5, what: 'Authorization' },
    'gives-key-in-hexadecimal': { step: 5, what: 'password' },
    'boots-only-once': { step: 7, what: 'message' },
    'forgets-connector-0': { step: 9, what: 'message' },
  },
  { security: 2 },
);
