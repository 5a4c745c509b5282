import { faults } from '#plugfest/self-play';
import TC12_022_4_CSMS from './TC12_022_4_CSMS.ts';

export default faults(TC12_022_4_CSMS, {
  'change-availability-other-type': { step: 1, what: 'type' },
  'change-availability-other-connector': { step: 1, what: 'connectorId' },
});
