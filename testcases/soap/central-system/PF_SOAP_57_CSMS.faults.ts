import { faults } from '#plugfest/self-play';
import PF_SOAP_57_CSMS from './PF_SOAP_57_CSMS.ts';

export default faults(PF_SOAP_57_CSMS, {
  'clear-cache-never-sent': { step: 1, what: 'message' },
  'deaf-after-call-error': { step: 'Still serving › 2', what: 'answer' },
});
