import { faults } from '#plugfest/self-play';
import PF_SOAP_08_CSMS from './PF_SOAP_08_CSMS.ts';

export default faults(PF_SOAP_08_CSMS, {
  'heartbeat-unanswered': { step: 2, what: 'answer' },
  'soap-no-answer-action': { step: 3, advised: ['1.5S'] },
  'soap-request-action-in-answers': { step: 3 },
});
