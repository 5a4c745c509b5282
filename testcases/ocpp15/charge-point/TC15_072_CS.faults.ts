import { faults } from '#plugfest/self-play';
import TC15_072_CS from './TC15_072_CS.ts';

export default faults(TC15_072_CS, {
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'own-transaction-id': { step: 2, what: 'status' },
  'no-data-of-transactions': { step: 3, what: 'transactionData' },
  'always-tells-transaction-data': { step: 3, what: 'transactionData' },
  'reason-of-1.6': { step: 3, what: 'reason' },
  'transaction-minus-one': { step: 3, what: 'transactionId' },
  'never-reports-stop': { step: 3, what: 'message' },
  'stops-late': { step: 3, what: 'message' },
  'zero-meter-stop': { step: 3, what: 'meterStop' },
});
