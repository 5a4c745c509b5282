import { faults } from '#plugfest/self-play';
import PF_SOAP_22_CSMS from './PF_SOAP_22_CSMS.ts';

export default faults(PF_SOAP_22_CSMS, {
  'soap-trips-over-mark': { step: 2, what: 'answer', level: 'should' },
  'heartbeat-unanswered': { step: 'Still serving › 2', what: 'answer' },
});
