import { faults } from '#plugfest/self-play';
import PF_SOAP_42_CSMS from './PF_SOAP_42_CSMS.ts';

export default faults(PF_SOAP_42_CSMS, {
  'one-charge-point-only': { step: 2, what: 'status' },
  'soap-last-identity-of-address': { step: 3, what: 'chargeBoxIdentity' },
  'clear-cache-never-sent': { step: 3, what: 'message' },
  'heartbeat-unanswered': { step: 6, what: 'answer' },
  'soap-first-identity-of-address': { step: 7, what: 'chargeBoxIdentity' },
});
