import { faults } from '#plugfest/self-play';
import PF_FILES_05_CS from './PF_FILES_05_CS.ts';

export default faults(PF_FILES_05_CS, {
  'refuses-signed-update': { step: 2, what: 'status' },
  'silent-about-plans': { step: 3, what: 'status' },
  'fetches-at-once': { step: 3, what: 'status' },
  'silent-about-downloading': { step: 5, what: 'status' },
  'silent-about-downloaded': { step: 7, what: 'status' },
  'silent-about-signature': { step: 9, what: 'status' },
  'installs-at-once': { step: 11, what: 'status' },
  'installs-before-its-time': { step: 13, what: 'timing' },
  'installs-without-restart': { step: 15, what: 'message' },
  'silent-about-installed': { step: 17, what: 'message' },
  'rejects-extended-triggers': { step: 20, what: 'status' },
  'never-idle-after-update': { step: 21, what: 'status' },
});
