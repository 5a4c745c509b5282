import { faults } from '#plugfest/self-play';
import TC15_021_CS from './TC15_021_CS.ts';

export default faults(TC15_021_CS, {
  'reboot-required-of-1.6': { step: 2, what: 'status' },
  'rejects-configuration': { step: 2, what: 'status' },
  'keys-without-values': { step: 4, what: 'configurationKey[0].value' },
  'accepts-configuration-but-forgets': { step: 4, what: 'configurationKey[0].value' },
  'reboots-on-configuration': { step: 4, what: 'answer' },
  'never-beats': { step: 5, what: 'message' },
  'lazy-heart': { step: 5, what: 'message' },
  'beats-once': { step: 7, what: 'message' },
});
