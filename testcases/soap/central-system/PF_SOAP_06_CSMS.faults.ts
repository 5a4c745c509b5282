import { faults } from '#plugfest/self-play';
import PF_SOAP_06_CSMS from './PF_SOAP_06_CSMS.ts';

export default faults(PF_SOAP_06_CSMS, {
  'clear-cache-never-sent': { step: 1, what: 'message' },
  'soap-no-to': { step: 3 },
});
