import { faults } from '#plugfest/self-play';
import PF_AUTHORIZATION_06_CS from './PF_AUTHORIZATION_06_CS.ts';

export default faults(PF_AUTHORIZATION_06_CS, {
  'silent-when-preparing': { step: 1, what: 'message' },
  'rejects-remote-start': { step: 4, what: 'status' },
  'never-reports-start': { step: 7, what: 'message' },
  'hides-list-conflicts': { step: 9, what: 'message' },
  'tolerates-invalid-id': { step: 11, what: 'message' },
  'silent-when-finishing': { step: 13, what: 'message' },
});
