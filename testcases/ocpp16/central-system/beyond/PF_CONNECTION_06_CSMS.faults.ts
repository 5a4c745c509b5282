import { faults } from '#plugfest/self-play';
import PF_CONNECTION_06_CSMS from './PF_CONNECTION_06_CSMS.ts';

export default faults(
  PF_CONNECTION_06_CSMS,
  {
    'plain-suites-accepted': { step: 2, what: 'connection' },
    'password-forgotten': { step: 4, what: 'connection' },
  },
  { security: 2 },
);
