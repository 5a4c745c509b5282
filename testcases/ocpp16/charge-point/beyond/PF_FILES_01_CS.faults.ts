import { faults } from '#plugfest/self-play';
import PF_FILES_01_CS from './PF_FILES_01_CS.ts';

export default faults(PF_FILES_01_CS, {
  'refuses-signed-update': { step: 2, what: 'status' },
  'trusts-every-certificate': { step: 2, what: 'status' },
  'silent-about-bad-signing-certificate': { step: 3, what: 'message' },
  'downloads-in-spite-of-certificate': { step: 5, what: 'message' },
});
