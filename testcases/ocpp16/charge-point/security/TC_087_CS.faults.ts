import { faults } from '#plugfest/self-play';
import TC_087_CS from './TC_087_CS.ts';

export default faults(
  TC_087_CS,
  {
    'offers-old-tls': { step: 1, what: 'TLS version' },
    'offers-other-cipher-suites': { step: 1, what: 'cipher suites' },
    'shows-no-certificate': { step: 1, what: 'connection' },
    'tells-another-serial-number': { step: 3, what: 'commonName' },
    'boots-only-once': { step: 7, what: 'message' },
    'forgets-connector-0': { step: 9, what: 'message' },
  },
  { security: 3 },
);
