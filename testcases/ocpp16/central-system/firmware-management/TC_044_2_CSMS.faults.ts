import { faults } from '#plugfest/self-play';
import TC_044_2_CSMS from './TC_044_2_CSMS.ts';

export default faults(TC_044_2_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-as-data-transfer': { step: 1, what: 'message' },
  'firmware-as-diagnostics': { step: 1, what: 'message' },
  'firmware-location-without-protocol': { step: 1, what: 'location' },
  'firmware-without-date': { step: 1, what: 'retrieveDate' },
  'order-sent-twice': { step: '', what: 'message' },
  'firmware-downloading-refused': { step: 4, what: 'answer' },
  'firmware-download-failed-refused': { step: 6, what: 'answer' },
});
