import { faults } from '#plugfest/self-play';
import PF_SOAP_35_CSMS from './PF_SOAP_35_CSMS.ts';

export default faults(PF_SOAP_35_CSMS, {
  'soap-trips-over-charset': { step: 2, what: 'answer', level: 'should' },
  'heartbeat-unanswered': { step: 'Still serving › 2', what: 'answer' },
});
