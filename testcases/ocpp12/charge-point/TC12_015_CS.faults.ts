import { faults } from '#plugfest/self-play';
import TC12_015_CS from './TC12_015_CS.ts';

export default faults(TC12_015_CS, {
  'says-rejected-but-starts': { step: 'Charging › 2', what: 'status' },
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'rejects-reset': { step: 2, what: 'status' },
  'says-rejected-but-resets': { step: 2, what: 'status' },
  'reboots-before-answering': { step: 2, what: 'answer' },
  'reason-of-1.6': { step: 3, what: 'reason' },
  'stops-right-after-start': { step: 3, what: 'transactionId' },
  'transaction-minus-one': { step: 3, what: 'transactionId' },
  'huge-transaction-id': { step: 3, what: 'transactionId' },
  'never-reports-stop': { step: 3, what: 'message' },
  'stops-late': { step: 3, what: 'message' },
  'accepts-reset-but-stays': { step: 3, what: 'message' },
  'zero-meter-stop': { step: 3, what: 'meterStop' },
  'never-boots': { step: 5, what: 'message' },
  'boots-only-once': { step: 5, what: 'message' },
  'starts-again-after-stop': { step: 5, what: 'message' },
  'miscased-vendor': { step: 5, what: 'chargePointVendor' },
});
