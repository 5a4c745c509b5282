import { faults } from '#plugfest/self-play';
import TC12_044_2_CSMS from './TC12_044_2_CSMS.ts';

export default faults(TC12_044_2_CSMS, {
  'firmware-other-location': { step: 1, what: 'location' },
  'firmware-location-without-protocol': { step: 1, what: 'location' },
  'firmware-without-date': { step: 1, what: 'retrieveDate' },
  'firmware-as-diagnostics': { step: 1, what: 'message' },
  'firmware-status-not-supported': { step: 4, what: 'answer' },
  'firmware-download-failed-refused': { step: 4, what: 'answer' },
});
