import { faults } from '#plugfest/self-play';
import PF_SOAP_04_CSMS from './PF_SOAP_04_CSMS.ts';

export default faults(PF_SOAP_04_CSMS, {
  'clear-cache-never-sent': { step: 1, what: 'message' },
  'soap-no-from': { step: 3 },
});
