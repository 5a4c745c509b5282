import { faults } from '#plugfest/self-play';
import TC_081_CS from './TC_081_CS.ts';

export default faults(TC_081_CS, {
  'refuses-signed-update': { step: 2, what: 'status' },
  'never-updates': { step: 3, what: 'message' },
  'silent-about-downloading': { step: 3, what: 'status' },
  'downloads-nothing': { step: 5, what: 'download' },
  'silent-about-downloaded': { step: 5, what: 'status' },
  'forgets-update-request-id': { step: 3, what: 'requestId' },
  'skips-signature-check': { step: 7, what: 'status' },
  'looks-at-form-of-signature-only': { step: 7, what: 'status' },
  'installs-in-spite-of-signature': { step: 7, what: 'message' },
});
