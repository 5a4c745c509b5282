import { faults } from '#plugfest/self-play';
import PF_FILES_04_CS from './PF_FILES_04_CS.ts';

export default faults(PF_FILES_04_CS, {
  'rejects-log': { step: 2, what: 'status' },
  'never-uploads': { step: 3, what: 'message' },
  'uploaded-for-failed': { step: 5, what: 'status' },
  'misspells-log-status': { step: 5, what: 'status' },
  'silent-about-uploaded': { step: 5, what: 'message' },
});
