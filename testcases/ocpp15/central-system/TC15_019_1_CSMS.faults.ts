import { faults } from '#plugfest/self-play';
import TC15_019_1_CSMS from './TC15_019_1_CSMS.ts';

export default faults(TC15_019_1_CSMS, {
  'get-configuration-never-all': { step: 1, what: 'key' },
  'get-configuration-key-as-text': { step: 1, what: 'key' },
});
