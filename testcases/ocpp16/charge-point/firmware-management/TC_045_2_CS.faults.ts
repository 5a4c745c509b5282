import { faults } from '#plugfest/self-play';
import TC_045_2_CS from './TC_045_2_CS.ts';

export default faults(TC_045_2_CS, {
  'refuses-diagnostics': { step: 2, what: 'answer' },
  'never-uploads': { step: 3, what: 'message' },
  'silent-about-uploading': { step: 3, what: 'status' },
  'silent-about-uploaded': { step: 5, what: 'message' },
  'uploaded-for-failed': { step: 5, what: 'status' },
});
