import { faults } from '#plugfest/self-play';
import PF_SOAP_32_CSMS from './PF_SOAP_32_CSMS.ts';

export default faults(PF_SOAP_32_CSMS, {
  'soap-answers-for-faults': { step: 2, what: 'answer', level: 'should' },
  'soap-silent-for-faults': { step: 2, what: 'answer' },
  'heartbeat-unanswered': { step: 'Still serving › 2', what: 'answer' },
});
