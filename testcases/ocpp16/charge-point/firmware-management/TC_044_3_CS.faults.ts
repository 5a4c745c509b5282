import { faults } from '#plugfest/self-play';
import TC_044_3_CS from './TC_044_3_CS.ts';

export default faults(
  TC_044_3_CS,
  {
    'refuses-firmware-update': { step: 2, what: 'answer' },
    'never-updates': { step: 3, what: 'message' },
    'silent-about-downloading': { step: 3, what: 'status' },
    'downloads-nothing': { step: 5, what: 'download' },
    'silent-about-downloaded': { step: 5, what: 'status' },
    'installs-anything': { step: 11, what: 'status' },
    'silent-about-failed-installation': { step: 11, what: 'message' },
  },
  { claims: { Security: false } },
);
