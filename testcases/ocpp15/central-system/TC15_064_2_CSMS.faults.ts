import { faults } from '#plugfest/self-play';
import TC15_064_2_CSMS from './TC15_064_2_CSMS.ts';

export default faults(TC15_064_2_CSMS, {
  'data-transfer-accepts-any-vendor': { step: 2, what: 'status' },
  'data-transfer-not-supported': { step: 2, what: 'answer' },
  'data-transfer-unanswered': { step: 2, what: 'answer' },
});
