import { faults } from '#plugfest/self-play';
import TC15_040_2_CS from './TC15_040_2_CS.ts';

export default faults(TC15_040_2_CS, {
  'never-tells-configuration': { step: 2, what: 'answer' },
  'refuses-configuration': { step: 2, what: 'answer' },
  'reboot-for-configuration': { step: 4, what: 'status' },
  'accepts-configuration-but-forgets': { step: 4, what: 'status' },
  'accepts-nonsense-values': { step: 4, what: 'status' },
  'keeps-values-that-it-rejects': { step: 6, what: 'configurationKey[0].value' },
  'reboots-on-configuration': { step: 6, what: 'answer' },
});
