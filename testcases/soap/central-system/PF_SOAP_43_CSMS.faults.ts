import { faults } from '#plugfest/self-play';
import PF_SOAP_43_CSMS from './PF_SOAP_43_CSMS.ts';

export default faults(PF_SOAP_43_CSMS, {
  'start-refuses-everyone': { step: 2 },
  'one-transaction-for-all': { step: 4 },
  'transactions-by-connector-number': { step: 4, what: 'transactionId', level: 'should' },
  'stops-latest-of-all': { step: 5, what: 'transactionId' },
  'soap-last-identity-of-address': { step: 5, what: 'chargeBoxIdentity' },
  'stop-unanswered': { step: 8, what: 'answer' },
  'soap-first-identity-of-address': { step: 9, what: 'chargeBoxIdentity' },
});
