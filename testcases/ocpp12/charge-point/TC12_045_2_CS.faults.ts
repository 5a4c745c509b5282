import { faults } from '#plugfest/self-play';
import TC12_045_2_CS from './TC12_045_2_CS.ts';

export default faults(TC12_045_2_CS, {
  'refuses-diagnostics': { step: 2, what: 'answer' },
  'stages-of-1.6': { step: 3, what: 'status' },
  'uploaded-for-idle': { step: 3, what: 'status' },
  'uploads-nothing': { step: 3, what: 'status' },
  'uploaded-for-failed': { step: 3, what: 'status' },
  'swallows-triggered-diagnostics': { step: 3, what: 'message' },
  'never-uploads': { step: 3, what: 'message' },
  'silent-about-uploaded': { step: 3, what: 'message' },
});
