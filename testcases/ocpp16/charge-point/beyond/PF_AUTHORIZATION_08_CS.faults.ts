import { faults } from '#plugfest/self-play';
import PF_AUTHORIZATION_08_CS from './PF_AUTHORIZATION_08_CS.ts';

export default faults(
  PF_AUTHORIZATION_08_CS,
  {
    'prepares-only-once': { step: 21, what: 'message' },
    'one-remote-start': { step: 4, what: 'status' },
    'starts-only-once': { step: 7, what: 'message' },
    'tolerates-invalid-id': { step: 9, what: 'message' },
    'never-unlocks': { step: 14, what: 'status' },
    'rejects-configuration': { step: 18, what: 'status' },
    'available-only-once': { step: 15, what: 'message' },
    'never-updates-cache': { step: 23, what: 'message' },
  },
  { settings: { AuthorizeRemoteTxRequests: 'false' } },
);
