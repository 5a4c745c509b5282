import { faults } from '#plugfest/self-play';
import TC_044_1_CS from './TC_044_1_CS.ts';

export default faults(
  TC_044_1_CS,
  {
    'refuses-firmware-update': { step: 2, what: 'answer' },
    'adds-status-to-firmware-update': { step: 2, what: 'status' },
    'never-updates': { step: 3, what: 'message' },
    'silent-about-downloading': { step: 3, what: 'status' },
    'idle-for-downloading': { step: 3, what: 'status', overSoap: { step: '' } },
    'downloads-nothing': { step: 5, what: 'download' },
    'silent-about-downloaded': { step: 5, what: 'status' },
    'silent-about-installing': { step: 7, what: 'status' },
    'installs-without-restart': { step: 9, what: 'message' },
    'tells-old-firmware-version': { step: 9, what: 'firmwareVersion' },
    'unavailable-after-update': { step: 11, what: 'message' },
    'silent-about-installed': { step: 13, what: 'message' },
    'idle-after-installation': { step: '', what: 'status' },
  },
  // With the messages of the security whitepaper it has signed updates only.
  { claims: { Security: false } },
);
