import { faults } from '#plugfest/self-play';
import PF_FILES_08_CS from './PF_FILES_08_CS.ts';

export default faults(PF_FILES_08_CS, {
  'refuses-signed-update': { step: 2, what: 'status' },
  'silent-about-downloading': { step: 3, what: 'status' },
  'silent-about-downloaded': { step: 5, what: 'status' },
  'silent-about-signature': { step: 7, what: 'message' },
  'ends-transactions-to-install': { step: 9, what: 'message' },
  'never-stops-locally': { step: 10, what: 'message' },
  'silent-about-installed': { step: 14, what: 'message' },
});
