import { faults } from '#plugfest/self-play';
import TC15_017_1_CSMS from './TC15_017_1_CSMS.ts';

export default faults(TC15_017_1_CSMS, {
  'unlock-other-connector': { step: 1, what: 'connectorId' },
  'unlock-connector-0': { step: 1, what: 'connectorId' },
});
