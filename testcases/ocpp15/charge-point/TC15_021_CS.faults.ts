import { faults } from '#plugfest/self-play';
import TC15_021_CS from './TC15_021_CS.ts';

export default faults(TC15_021_CS, {
  'never-tells-configuration': { step: 2, what: 'answer' },
  'refuses-configuration': { step: 2, what: 'answer' },
  'reboot-required-of-1.6': { step: 4, what: 'status' },
  'rejects-configuration': { step: 4, what: 'status' },
  'keys-without-values': { step: 6, what: 'configurationKey[0].value' },
  'accepts-configuration-but-forgets': { step: 6, what: 'configurationKey[0].value' },
  'reboots-on-configuration': { step: 6, what: 'answer' },
  'never-beats': { step: 7, what: 'message' },
  'lazy-heart': { step: 7, what: 'message' },
  'beats-once': { step: 9, what: 'message' },
});
