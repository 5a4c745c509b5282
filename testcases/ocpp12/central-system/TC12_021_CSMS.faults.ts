import { faults } from '#plugfest/self-play';
import TC12_021_CSMS from './TC12_021_CSMS.ts';

export default faults(TC12_021_CSMS, {
  'heartbeat-key-of-1.6': { step: 1, what: 'key' },
  'change-configuration-other-key': { step: 1, what: 'key' },
  'change-configuration-other-value': { step: 1, what: 'value' },
});
