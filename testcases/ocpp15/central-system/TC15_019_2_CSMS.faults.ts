import { faults } from '#plugfest/self-play';
import TC15_019_2_CSMS from './TC15_019_2_CSMS.ts';

export default faults(TC15_019_2_CSMS, {
  'get-configuration-always-all': { step: 1, what: 'key' },
  'get-configuration-more-keys': { step: 1, what: 'key' },
  'get-configuration-other-key': { step: 1, what: 'key[0]' },
});
