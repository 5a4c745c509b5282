import { faults } from '#plugfest/self-play';
import TC_064_CSMS from './TC_064_CSMS.ts';

export default faults(TC_064_CSMS, {
  'data-transfer-unanswered': { step: 2, what: 'answer' },
  'data-transfer-not-supported': { step: 2, what: 'answer' },
  'data-transfer-empty': { step: 2, what: 'status' },
  'data-transfer-echo': { step: 2, what: 'data' },
});
