import { faults } from '#plugfest/self-play';
import PF_CONNECTION_07_CSMS from './PF_CONNECTION_07_CSMS.ts';

export default faults(
  PF_CONNECTION_07_CSMS,
  {
    'expired-certificates-accepted': { step: 2, what: 'connection' },
    'certificates-distrusted': { step: 4, what: 'connection' },
  },
  { security: 3 },
);
