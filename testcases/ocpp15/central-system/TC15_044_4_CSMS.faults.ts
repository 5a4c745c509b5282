import { faults } from '#plugfest/self-play';
import TC15_044_4_CSMS from './TC15_044_4_CSMS.ts';

export default faults(TC15_044_4_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'firmware-as-diagnostics': { step: 1, what: 'message' },
  'firmware-other-location': { step: 1, what: 'location' },
  'firmware-location-without-protocol': { step: 1, what: 'location' },
  'firmware-without-date': { step: 1, what: 'retrieveDate' },
  'firmware-status-not-supported': { step: 4, what: 'answer' },
  'firmware-downloaded-refused': { step: 4, what: 'answer' },
});
