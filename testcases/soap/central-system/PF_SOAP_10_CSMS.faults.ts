import { faults } from '#plugfest/self-play';
import PF_SOAP_10_CSMS from './PF_SOAP_10_CSMS.ts';

export default faults(PF_SOAP_10_CSMS, {
  'soap-answers-for-faults': { step: 2, what: 'answer' },
  'soap-hangs-up-for-faults': { step: 2, what: 'answer' },
  'soap-silent-for-faults': { step: 2, what: 'answer' },
  'heartbeat-unanswered': { step: 'Still serving › 2', what: 'answer' },
  'authorize-refuses-everyone': { step: 'Still serving › 4' },
});
