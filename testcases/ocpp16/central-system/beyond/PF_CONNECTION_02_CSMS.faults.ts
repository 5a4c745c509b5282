import { faults } from '#plugfest/self-play';
import PF_CONNECTION_02_CSMS from './PF_CONNECTION_02_CSMS.ts';

export default faults(
  PF_CONNECTION_02_CSMS,
  {
    'password-under-later-key': { step: 1, what: 'key' },
    'password-changed-though-rejected': { step: 4, what: 'connection' },
  },
  { security: 1 },
);
