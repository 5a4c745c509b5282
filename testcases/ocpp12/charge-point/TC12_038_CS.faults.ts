import { faults } from '#plugfest/self-play';
import TC12_038_CS from './TC12_038_CS.ts';

export default faults(TC12_038_CS, {
  'starts-again-after-stop': { step: '', what: 'message' },
  'stops-twice': { step: '', what: 'message' },
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'reason-of-1.6': { step: 1, what: 'reason' },
  'never-stops-locally': { step: 1, what: 'message' },
  'never-reports-stop': { step: 1, what: 'message' },
  'transaction-minus-one': { step: 1, what: 'transactionId' },
});
