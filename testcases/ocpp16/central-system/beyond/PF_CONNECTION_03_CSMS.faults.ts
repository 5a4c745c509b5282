import { faults } from '#plugfest/self-play';
import PF_CONNECTION_03_CSMS from './PF_CONNECTION_03_CSMS.ts';

export default faults(
  PF_CONNECTION_03_CSMS,
  {
    'connections-without-tls-accepted': { step: 2, what: 'connection' },
    'password-forgotten': { step: 4, what: 'connection' },
  },
  { security: 2 },
);
