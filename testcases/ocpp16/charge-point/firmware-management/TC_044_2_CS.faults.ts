import { faults } from '#plugfest/self-play';
import TC_044_2_CS from './TC_044_2_CS.ts';

export default faults(
  TC_044_2_CS,
  {
    'refuses-firmware-update': { step: 2, what: 'answer' },
    'never-updates': { step: 5, what: 'message' },
    'downloaded-for-failed': { step: 5, what: 'status' },
    'silent-about-failed-download': { step: 5, what: 'message' },
    'unavailable-after-failed-download': { step: 5, what: 'message' },
  },
  { claims: { Security: false } },
);
