import { faults } from '#plugfest/self-play';
import PF_FILES_02_CS from './PF_FILES_02_CS.ts';

export default faults(PF_FILES_02_CS, {
  'refuses-signed-update': { step: 2, what: 'status' },
  'never-updates': { step: 3, what: 'message' },
  'silent-about-downloaded': { step: 5, what: 'status' },
  'skips-signature-check': { step: 7, what: 'status' },
  'rejects-firmware-status-trigger': { step: 10, what: 'status' },
  'idle-after-failed-update': { step: 11, what: 'status' },
});
