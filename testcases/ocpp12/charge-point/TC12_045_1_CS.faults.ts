import { faults } from '#plugfest/self-play';
import TC12_045_1_CS from './TC12_045_1_CS.ts';

export default faults(TC12_045_1_CS, {
  'refuses-diagnostics': { step: 2, what: 'answer' },
  'stages-of-1.6': { step: 3, what: 'status' },
  'swallows-triggered-diagnostics': { step: 3, what: 'message' },
  'never-uploads': { step: 3, what: 'message' },
  'silent-about-uploaded': { step: 3, what: 'message' },
  'uploads-nothing': { step: 3, what: 'upload' },
  'uploads-an-empty-file': { step: 3, what: 'upload' },
  'uploads-under-another-name': { step: 3, what: 'fileName' },
});
