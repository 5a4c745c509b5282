import { faults } from '#plugfest/self-play';
import PF_CONNECTION_08_CSMS from './PF_CONNECTION_08_CSMS.ts';

export default faults(
  PF_CONNECTION_08_CSMS,
  {
    'any-certificate-accepted': { step: 2, what: 'connection' },
    'certificates-distrusted': { step: 4, what: 'connection' },
  },
  { security: 3 },
);
