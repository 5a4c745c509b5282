import { faults } from '#plugfest/self-play';
import PF_CONNECTION_10_CSMS from './PF_CONNECTION_10_CSMS.ts';

export default faults(
  PF_CONNECTION_10_CSMS,
  {
    'certificates-of-others-accepted': { step: 2, what: 'connection', level: 'should' },
    'certificates-distrusted': { step: 4, what: 'connection' },
  },
  { security: 3 },
);
