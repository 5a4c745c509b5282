import { faults } from '#plugfest/self-play';
import TC12_018_1_CS from './TC12_018_1_CS.ts';

export default faults(TC12_018_1_CS, {
  'boots-after-every-stop': { step: '', what: 'message' },
  'starts-again-after-stop': { step: '', what: 'message' },
  'stops-twice': { step: '', what: 'message' },
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'unlocked-of-1.6': { step: 2, what: 'status' },
  'never-unlocks': { step: 2, what: 'status' },
  'unlock-not-supported': { step: 2, what: 'status' },
  'reason-of-1.6': { step: 3, what: 'reason' },
  'stops-right-after-start': { step: 3, what: 'transactionId' },
  'transaction-minus-one': { step: 3, what: 'transactionId' },
  'huge-transaction-id': { step: 3, what: 'transactionId' },
  'never-reports-stop': { step: 3, what: 'message' },
  'stops-late': { step: 3, what: 'message' },
  'unlocks-but-charges-on': { step: 3, what: 'message' },
  'zero-meter-stop': { step: 3, what: 'meterStop' },
});
