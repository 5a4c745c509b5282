import { faults } from '#plugfest/self-play';
import PF_SOAP_24_CSMS from './PF_SOAP_24_CSMS.ts';

export default faults(PF_SOAP_24_CSMS, {
  'soap-faults-with-200': { step: 4 },
  'soap-answers-with-500': { step: 4 },
  'soap-hangs-up-for-faults': { step: 2, what: 'answer' },
  'heartbeat-unanswered': { step: 'Still serving › 2', what: 'answer' },
});
