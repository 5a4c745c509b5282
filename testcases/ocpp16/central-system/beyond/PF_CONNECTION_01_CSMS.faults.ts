import { faults } from '#plugfest/self-play';
import PF_CONNECTION_01_CSMS from './PF_CONNECTION_01_CSMS.ts';

export default faults(
  PF_CONNECTION_01_CSMS,
  {
    'password-under-later-key': { step: 1, what: 'key' },
    'former-password-accepted': { step: 4, what: 'connection' },
    'neither-password-accepted': { step: 6, what: 'connection' },
  },
  { security: 2 },
);
