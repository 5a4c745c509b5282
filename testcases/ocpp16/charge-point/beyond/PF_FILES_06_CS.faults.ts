import { faults } from '#plugfest/self-play';
import PF_FILES_06_CS from './PF_FILES_06_CS.ts';

export default faults(PF_FILES_06_CS, {
  'refuses-signed-update': { step: 2, what: 'status' },
  'silent-about-plans': { step: 3, what: 'message' },
  'misspells-canceled-update': { step: 6, what: 'status' },
  'says-accepted-for-canceled': { step: 6, what: 'status', level: 'should' },
  'silent-about-downloading': { step: 7, what: 'status' },
  'silent-about-downloaded': { step: 9, what: 'status' },
  'skips-signature-check': { step: 11, what: 'status' },
});
