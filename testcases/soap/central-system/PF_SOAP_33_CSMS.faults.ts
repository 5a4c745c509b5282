import { faults } from '#plugfest/self-play';
import PF_SOAP_33_CSMS from './PF_SOAP_33_CSMS.ts';

export default faults(PF_SOAP_33_CSMS, {
  'soap-cannot-read-utf-16': { step: 2, what: 'answer', level: 'should' },
  'heartbeat-unanswered': { step: 'Still serving › 2', what: 'answer' },
});
