import { faults } from '#plugfest/self-play';
import TC12_044_2_CS from './TC12_044_2_CS.ts';

export default faults(TC12_044_2_CS, {
  'refuses-firmware-update': { step: 2, what: 'answer' },
  'adds-status-to-firmware-update': { step: 2, what: 'status' },
  'stages-of-1.6': { step: 3, what: 'status' },
  'installed-for-idle': { step: 3, what: 'status' },
  'downloads-nothing': { step: 3, what: 'status' },
  'downloaded-for-failed': { step: 3, what: 'status' },
  'swallows-triggered-firmware': { step: 3, what: 'message' },
  'never-updates': { step: 3, what: 'message' },
  'silent-about-failed-download': { step: 3, what: 'message' },
});
