import { faults } from '#plugfest/self-play';
import PF_CONNECTION_06_CS from './PF_CONNECTION_06_CS.ts';

export default faults(
  PF_CONNECTION_06_CS,
  {
    'takes-old-tls': { step: 1, what: 'connection' },
    'never-reconnects': { step: 1, what: 'connection' },
    'gives-up-after-bad-tls': { step: 2, what: 'connection' },
    'keeps-bad-tls-to-itself': { step: 3, what: 'message', level: 'should' },
    'calls-all-bad-tls-a-bad-certificate': { step: 3, what: 'message', level: 'should' },
  },
  { security: 3 },
);
