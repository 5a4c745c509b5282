import { faults } from '#plugfest/self-play';
import PF_SOAP_51_CSMS from './PF_SOAP_51_CSMS.ts';

export default faults(PF_SOAP_51_CSMS, {
  'clear-cache-never-sent': { step: 1, what: 'message' },
  'order-sent-twice': { step: 3, level: 'should' },
  'heartbeat-unanswered': { step: 'Still serving › 2', what: 'answer' },
});
