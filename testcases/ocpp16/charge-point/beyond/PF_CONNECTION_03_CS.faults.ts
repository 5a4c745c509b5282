import { faults } from '#plugfest/self-play';
import PF_CONNECTION_03_CS from './PF_CONNECTION_03_CS.ts';

export default faults(
  PF_CONNECTION_03_CS,
  {
    'overlooks-host-names': { step: 2, what: 'connection' },
    'never-reconnects': { step: 1, what: 'connection' },
    'gives-up-after-bad-tls': { step: 3, what: 'connection' },
    'keeps-bad-tls-to-itself': { step: 4, what: 'message', level: 'should' },
  },
  { security: 2 },
);
