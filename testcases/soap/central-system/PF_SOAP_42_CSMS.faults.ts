import { faults } from '#plugfest/self-play';
import PF_SOAP_42_CSMS from './PF_SOAP_42_CSMS.ts';

export default faults(PF_SOAP_42_CSMS, {
  'soap-last-identity-of-address': { step: 1, what: 'chargeBoxIdentity' },
  'clear-cache-never-sent': { step: 1, what: 'message' },
  'heartbeat-unanswered': { step: 4, what: 'answer' },
  'soap-first-identity-of-address': { step: 5, what: 'chargeBoxIdentity' },
});
