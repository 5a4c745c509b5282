import { faults } from '#plugfest/self-play';
import TC15_039_2_CS from './TC15_039_2_CS.ts';

export default faults(TC15_039_2_CS, {
  'rejects-lists': { step: 'KnownByList › 2', what: 'status' },
  'reverses-offline-queue': { step: 1, what: 'message' },
  'never-reports-start': { step: 1, what: 'message' },
  'starts-for-other-tag': { step: 1, what: 'idTag' },
  'starts-twice': { step: 3, what: 'message' },
  'reason-of-1.6': { step: 3, what: 'reason' },
  'stops-right-after-start': { step: 3, what: 'transactionId' },
  'starts-only-once': { step: 5, what: 'message' },
  'zero-based-meter': { step: 5, what: 'meterStart' },
  'starts-again-after-stop': { step: 7, what: 'message' },
});
