import { faults } from '#plugfest/self-play';
import TC12_022_1_CSMS from './TC12_022_1_CSMS.ts';

export default faults(
  TC12_022_1_CSMS,
  {
    'change-availability-other-type': { step: 1, what: 'type' },
    'change-availability-other-connector': { step: 1, what: 'connectorId' },
    'status-unavailable-refused': { step: 4, what: 'answer' },
  },
  { unkilled: { '5': 'the order of step 1 with the other type: what breaks it breaks step 1 first' } },
);
