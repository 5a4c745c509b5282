import { faults } from '#plugfest/self-play';
import PF_REMOTE_01_CS from './PF_REMOTE_01_CS.ts';

export default faults(
  PF_REMOTE_01_CS,
  {
    'silent-when-preparing': { step: 1, what: 'message' },
    'fails-remote-start': { step: 4, what: 'answer' },
    'rejects-remote-start-with-profile': { step: 4, what: 'status', level: 'should' },
    'never-reports-start': { step: 7, what: 'message' },
    'silent-when-charging': { step: 9, what: 'message' },
  },
  { claims: { SmartCharging: false } },
);
