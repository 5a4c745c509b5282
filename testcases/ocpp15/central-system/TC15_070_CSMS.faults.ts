import { faults } from '#plugfest/self-play';
import TC15_070_CSMS from './TC15_070_CSMS.ts';

export default faults(
  TC15_070_CSMS,
  {
    'meter-values-unanswered': { step: 2, what: 'answer' },
    'falling-register-unanswered': { step: 2, what: 'answer' },
    'meter-values-extra-field': { step: 2, what: 'status' },
  },
  { unkilled: { '4': 'the obligation of step 2 once more: what breaks it breaks step 2 first' } },
);
