import { faults } from '#plugfest/self-play';
import PF_CONNECTION_05_CSMS from './PF_CONNECTION_05_CSMS.ts';

export default faults(
  PF_CONNECTION_05_CSMS,
  {
    'certificates-not-demanded': { step: 2, what: 'connection' },
    'certificates-distrusted': { step: 4, what: 'connection' },
  },
  { security: 3 },
);
