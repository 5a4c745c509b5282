import { faults } from '#plugfest/self-play';
import TC12_044_4_CSMS from './TC12_044_4_CSMS.ts';

export default faults(TC12_044_4_CSMS, {
  'firmware-status-not-supported': { step: 2, what: 'answer' },
  'firmware-downloaded-refused': { step: 2, what: 'answer' },
  'firmware-download-failed-refused': { step: 2, what: 'answer' },
  'diagnostics-status-not-supported': { step: 4, what: 'answer' },
  'diagnostics-uploaded-refused': { step: 4, what: 'answer' },
  'diagnostics-upload-failed-refused': { step: 4, what: 'answer' },
});
