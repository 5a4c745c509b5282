import { faults } from '#plugfest/self-play';
import PF_SOAP_43_CSMS from './PF_SOAP_43_CSMS.ts';

export default faults(PF_SOAP_43_CSMS, {
  'one-charge-point-only': { step: 2, what: 'status' },
  'start-refuses-everyone': { step: 4 },
  'one-transaction-for-all': { step: 6 },
  'transactions-by-connector-number': { step: 6, what: 'transactionId', level: 'should' },
  'stops-latest-of-all': { step: 7, what: 'transactionId' },
  'soap-last-identity-of-address': { step: 7, what: 'chargeBoxIdentity' },
  'stop-unanswered': { step: 10, what: 'answer' },
  'soap-first-identity-of-address': { step: 11, what: 'chargeBoxIdentity' },
});
