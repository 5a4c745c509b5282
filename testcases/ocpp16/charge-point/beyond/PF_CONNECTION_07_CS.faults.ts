import { faults } from '#plugfest/self-play';
import PF_CONNECTION_07_CS from './PF_CONNECTION_07_CS.ts';

export default faults(
  PF_CONNECTION_07_CS,
  {
    'takes-no-encryption': { step: 1, what: 'connection' },
    'never-reconnects': { step: 1, what: 'connection' },
    'gives-up-after-bad-tls': { step: 2, what: 'connection' },
  },
  { security: 2 },
);
