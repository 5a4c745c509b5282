import { faults } from '#plugfest/self-play';
import PF_SOAP_23_CSMS from './PF_SOAP_23_CSMS.ts';

export default faults(PF_SOAP_23_CSMS, {
  'heartbeat-unanswered': { step: 'Still serving › 2', what: 'answer' },
});
