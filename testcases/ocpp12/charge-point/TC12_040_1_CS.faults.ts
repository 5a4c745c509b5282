import { faults } from '#plugfest/self-play';
import TC12_040_1_CS from './TC12_040_1_CS.ts';

export default faults(TC12_040_1_CS, {
  'rejects-configuration': { step: 2, what: 'status' },
  'reboot-for-configuration': { step: 2, what: 'status' },
  'accepts-configuration-but-forgets': { step: 2, what: 'status' },
});
