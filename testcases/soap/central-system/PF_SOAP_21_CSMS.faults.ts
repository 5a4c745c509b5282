import { faults } from '#plugfest/self-play';
import PF_SOAP_21_CSMS from './PF_SOAP_21_CSMS.ts';

export default faults(PF_SOAP_21_CSMS, {
  'soap-needs-declaration': { step: 2, what: 'answer', level: 'should' },
  'heartbeat-unanswered': { step: 'Still serving › 2', what: 'answer' },
});
