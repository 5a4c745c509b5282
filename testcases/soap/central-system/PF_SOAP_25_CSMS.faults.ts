import { faults } from '#plugfest/self-play';
import PF_SOAP_25_CSMS from './PF_SOAP_25_CSMS.ts';

export default faults(PF_SOAP_25_CSMS, {
  'clear-cache-never-sent': { step: 1, what: 'message' },
  'soap-text-xml': { step: 3, level: 'should' },
  'soap-no-content-type': { step: 3, level: 'should' },
  'soap-declares-utf-16': { step: 3, level: 'should' },
});
