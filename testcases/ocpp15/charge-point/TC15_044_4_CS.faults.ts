import { faults } from '#plugfest/self-play';
import TC15_044_4_CS from './TC15_044_4_CS.ts';

export default faults(TC15_044_4_CS, {
  'refuses-firmware-update': { step: 2, what: 'answer' },
  'adds-status-to-firmware-update': { step: 2, what: 'status' },
  'fetches-at-once': { step: 3, what: 'timing' },
  'stages-of-1.6': { step: 3, what: 'status' },
  'installed-for-idle': { step: 3, what: 'status' },
  'never-updates': { step: 3, what: 'message' },
  'silent-about-downloaded': { step: 3, what: 'message' },
  'downloads-nothing': { step: 3, what: 'download' },
});
