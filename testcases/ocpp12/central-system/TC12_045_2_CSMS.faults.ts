import { faults } from '#plugfest/self-play';
import TC12_045_2_CSMS from './TC12_045_2_CSMS.ts';

export default faults(TC12_045_2_CSMS, {
  'diagnostics-location-without-protocol': { step: 1, what: 'location' },
  'diagnostics-without-location': { step: 1, what: 'location' },
  'diagnostics-status-not-supported': { step: 4, what: 'answer' },
  'diagnostics-upload-failed-refused': { step: 4, what: 'answer' },
});
