import { faults } from '#plugfest/self-play';
import TC12_069_CS from './TC12_069_CS.ts';

export default faults(TC12_069_CS, {
  'boots-after-every-stop': { step: '', what: 'message' },
  'starts-twice': { step: '', what: 'message' },
  'stops-right-after-start': { step: '', what: 'message' },
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'authorizes-long-tag': { step: 'Charging › 5', what: 'message' },
  'authorizes-other-tag': { step: 'Charging › 5', what: 'message' },
  'authorizes-late': { step: 'Charging › 5', what: 'message' },
  'starts-for-other-tag': { step: 'Charging › 5', what: 'idTag' },
  'starts-on-connector-0': { step: 'Charging › 5', what: 'connectorId' },
  'starts-on-other-connector': { step: 'Charging › 5', what: 'connectorId' },
  'never-authorizes': { step: 1, what: 'message' },
  'stops-for-anyone': { step: 1, what: 'message' },
  'ignores-groups': { step: 1, what: 'message' },
  'reason-of-1.6': { step: 3, what: 'reason' },
  'stops-group-with-first-tag': { step: 3, what: 'idTag' },
  'stops-without-tag': { step: 3, what: 'idTag' },
  'stops-for-other-tag': { step: 3, what: 'idTag' },
  'never-reports-stop': { step: 3, what: 'message' },
  'stops-late': { step: 3, what: 'message' },
  'transaction-minus-one': { step: 3, what: 'transactionId' },
  'huge-transaction-id': { step: 3, what: 'transactionId' },
  'own-transaction-id': { step: 3, what: 'transactionId' },
  'zero-meter-stop': { step: 3, what: 'meterStop' },
});
