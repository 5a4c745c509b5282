import { faults } from '#plugfest/self-play';
import PF_SOAP_03_CSMS from './PF_SOAP_03_CSMS.ts';

export default faults(PF_SOAP_03_CSMS, {
  'clear-cache-never-sent': { step: 1, what: 'message' },
  'soap-no-message-id': { step: 3 },
});
