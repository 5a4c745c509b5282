import { faults } from '#plugfest/self-play';
import PF_SOAP_05_CSMS from './PF_SOAP_05_CSMS.ts';

export default faults(PF_SOAP_05_CSMS, {
  'clear-cache-never-sent': { step: 1, what: 'message' },
  'soap-no-reply-to': { step: 3 },
  'soap-explicit-reply-to': { step: 3 },
});
