import { faults } from '#plugfest/self-play';
import TC_044_1_CSMS from './TC_044_1_CSMS.ts';

export default faults(TC_044_1_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-late': { step: 1, what: 'message' },
  'order-extra-field': { step: 1, what: 'reason' },
  'firmware-other-location': { step: 1, what: 'location' },
  'firmware-location-without-protocol': { step: 1, what: 'location' },
  'firmware-without-date': { step: 1, what: 'retrieveDate' },
  'order-sent-twice': { step: '', what: 'message' },
  'firmware-downloading-refused': { step: 4, what: 'answer' },
  'firmware-status-not-supported': { step: 4, what: 'answer' },
  'firmware-downloaded-refused': { step: 6, what: 'answer' },
  'status-unavailable-refused': { step: 8, what: 'answer' },
  'firmware-installing-refused': { step: 10, what: 'answer' },
  'boot-rejected-again': { step: 12, what: 'status' },
  'boot-unanswered-again': { step: 12, what: 'answer' },
  'status-of-connector-0-refused': { step: 8, what: 'answer' },
  'status-available-refused': { step: 14, what: 'answer' },
  'firmware-installed-refused': { step: 16, what: 'answer' },
});
