import { faults } from '#plugfest/self-play';
import TC12_044_4_CS from './TC12_044_4_CS.ts';

export default faults(TC12_044_4_CS, {
  'refuses-firmware-update': { step: 2, what: 'answer' },
  'adds-status-to-firmware-update': { step: 2, what: 'status' },
  'fetches-at-once': { step: 3, what: 'timing' },
  'stages-of-1.6': { step: 3, what: 'status' },
  'installed-for-idle': { step: 3, what: 'status' },
  'swallows-triggered-firmware': { step: 3, what: 'message' },
  'never-updates': { step: 3, what: 'message' },
  'silent-about-downloaded': { step: 3, what: 'message' },
  'downloads-nothing': { step: 3, what: 'download' },
  'silent-about-installed': { step: 7, what: 'message' },
  'never-installs': { step: 7, what: 'message' },
  'boots-only-once': { step: 7, what: 'message' },
});
