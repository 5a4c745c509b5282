import { faults } from '#plugfest/self-play';
import TC15_071_CSMS from './TC15_071_CSMS.ts';

export default faults(TC15_071_CSMS, {
  'start-without-transaction-id': { step: 'Charging › 4', what: 'transactionId' },
  'meter-values-unanswered': { step: 2, what: 'answer' },
  'falling-register-unanswered': { step: 2, what: 'answer' },
  'meter-values-extra-field': { step: 2, what: 'status' },
});
