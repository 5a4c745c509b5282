import { faults } from '#plugfest/self-play';
import PF_CONNECTION_09_CSMS from './PF_CONNECTION_09_CSMS.ts';

export default faults(
  PF_CONNECTION_09_CSMS,
  {
    'certificates-of-others-accepted': { step: 4, what: 'status' },
    'certificates-distrusted': { step: 6, what: 'connection' },
  },
  { security: 3 },
);
