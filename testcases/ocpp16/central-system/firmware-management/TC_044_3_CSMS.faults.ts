import { faults } from '#plugfest/self-play';
import TC_044_3_CSMS from './TC_044_3_CSMS.ts';

export default faults(TC_044_3_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-extra-field': { step: 1, what: 'reason' },
  'firmware-as-diagnostics': { step: 1, what: 'message' },
  'firmware-location-without-protocol': { step: 1, what: 'location' },
  'firmware-without-date': { step: 1, what: 'retrieveDate' },
  'order-sent-twice': { step: '', what: 'message' },
  'firmware-downloading-refused': { step: 4, what: 'answer' },
  'firmware-downloaded-refused': { step: 6, what: 'answer' },
  'status-unavailable-refused': { step: 8, what: 'answer' },
  'firmware-installing-refused': { step: 10, what: 'answer' },
  'boot-rejected-again': { step: 12, what: 'status' },
  'status-available-refused': { step: 14, what: 'answer' },
  'firmware-installation-failed-refused': { step: 16, what: 'answer' },
});
