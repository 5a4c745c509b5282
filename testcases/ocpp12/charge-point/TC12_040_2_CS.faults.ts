import { faults } from '#plugfest/self-play';
import TC12_040_2_CS from './TC12_040_2_CS.ts';

export default faults(TC12_040_2_CS, {
  'reboot-for-configuration': { step: 2, what: 'status' },
  'accepts-configuration-but-forgets': { step: 2, what: 'status' },
  'accepts-nonsense-values': { step: 2, what: 'status' },
});
