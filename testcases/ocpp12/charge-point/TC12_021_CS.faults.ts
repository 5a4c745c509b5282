import { faults } from '#plugfest/self-play';
import TC12_021_CS from './TC12_021_CS.ts';

export default faults(TC12_021_CS, {
  'reboot-required-of-1.6': { step: 2, what: 'status' },
  'rejects-configuration': { step: 2, what: 'status' },
  'reboots-on-configuration': { step: 3, what: 'message' },
  'never-beats': { step: 3, what: 'message' },
  'lazy-heart': { step: 3, what: 'message' },
  'accepts-configuration-but-forgets': { step: 5, what: 'message' },
  'beats-once': { step: 5, what: 'message' },
});
