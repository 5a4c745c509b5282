import { faults } from '#plugfest/self-play';
import TC_005_3_CS from './TC_005_3_CS.ts';

export default faults(TC_005_3_CS, {
  'silent-when-suspended': { step: 1, what: 'message' },
  'charging-for-suspended': { step: 1, what: 'status' },
  'no-info-on-disconnect': { step: 1, what: 'message' },
  'stops-on-ev-disconnect': { step: 1, what: 'message' },
  'rejects-remote-stop': { step: 4, what: 'status' },
  'silent-when-finishing': { step: 5, what: 'message' },
  'available-for-finishing': { step: 5, what: 'status' },
  'accepts-remote-stop-but-charges': { step: 5, what: 'message' },
  'never-reports-stop': { step: 7, what: 'message' },
  'always-local': { step: 7, what: 'reason' },
});
