import { faults } from '#plugfest/self-play';
import PF_FILES_03_CS from './PF_FILES_03_CS.ts';

export default faults(PF_FILES_03_CS, {
  'rejects-log': { step: 2, what: 'status' },
  'never-uploads': { step: 3, what: 'message' },
  'forgets-log-request-id': { step: 3, what: 'requestId' },
  'silent-about-uploaded': { step: 5, what: 'message' },
  'uploads-nothing': { step: 5, what: 'upload' },
});
