import { faults } from '#plugfest/self-play';
import TC_045_2_CSMS from './TC_045_2_CSMS.ts';

export default faults(TC_045_2_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-as-data-transfer': { step: 1, what: 'message' },
  'order-extra-field': { step: 1, what: 'reason' },
  'diagnostics-without-location': { step: 1, what: 'location' },
  'diagnostics-location-without-protocol': { step: 1, what: 'location' },
  'order-sent-twice': { step: '', what: 'message' },
  'diagnostics-uploading-refused': { step: 4, what: 'answer' },
  'diagnostics-status-not-supported': { step: 4, what: 'answer' },
  'diagnostics-upload-failed-refused': { step: 6, what: 'answer' },
});
