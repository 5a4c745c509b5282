import { faults } from '#plugfest/self-play';
import PF_SOAP_01_CSMS from './PF_SOAP_01_CSMS.ts';

export default faults(PF_SOAP_01_CSMS, {
  'clear-cache-never-sent': { step: 1, what: 'message' },
  'soap-no-identity': { step: 3 },
  'soap-foreign-identity': { step: 1, what: 'message' },
});
