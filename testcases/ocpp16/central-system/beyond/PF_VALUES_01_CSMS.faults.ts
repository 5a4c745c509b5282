import { faults } from '#plugfest/self-play';
import PF_VALUES_01_CSMS from './PF_VALUES_01_CSMS.ts';

export default faults(PF_VALUES_01_CSMS, {
  'late-start-unanswered': { step: 2, what: 'answer' },
  'falling-register-unanswered': { step: 4, what: 'answer' },
  'falling-stop-refused': { step: 6, what: 'answer' },
});
