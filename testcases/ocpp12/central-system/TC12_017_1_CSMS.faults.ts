import { faults } from '#plugfest/self-play';
import TC12_017_1_CSMS from './TC12_017_1_CSMS.ts';

export default faults(TC12_017_1_CSMS, {
  'unlock-other-connector': { step: 1, what: 'connectorId' },
  'unlock-connector-0': { step: 1, what: 'connectorId' },
});
