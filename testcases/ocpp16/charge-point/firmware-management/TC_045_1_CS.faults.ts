import { faults } from '#plugfest/self-play';
import TC_045_1_CS from './TC_045_1_CS.ts';

export default faults(TC_045_1_CS, {
  'refuses-diagnostics': { step: 2, what: 'answer' },
  'never-uploads': { step: 3, what: 'message' },
  'silent-about-uploading': { step: 3, what: 'status' },
  'silent-about-uploaded': { step: 5, what: 'message' },
  'uploads-nothing': { step: 5, what: 'upload' },
  'uploads-an-empty-file': { step: 5, what: 'upload' },
  'uploads-under-another-name': { step: 5, what: 'fileName' },
  'idle-after-upload': { step: '', what: 'status' },
});
