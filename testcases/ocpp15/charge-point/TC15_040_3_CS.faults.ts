import { faults } from '#plugfest/self-play';
import TC15_040_3_CS from './TC15_040_3_CS.ts';

export default faults(TC15_040_3_CS, {
  'never-tells-configuration': { step: 2, what: 'answer' },
  'refuses-configuration': { step: 2, what: 'answer' },
  'all-keys-read-only': { step: 4, what: 'status' },
  'reboot-for-configuration': { step: 4, what: 'status' },
  'accepts-configuration-but-forgets': { step: 4, what: 'status' },
  'reboots-on-configuration': { step: 6, what: 'answer' },
});
