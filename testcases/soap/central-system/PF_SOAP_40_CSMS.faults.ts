import { faults } from '#plugfest/self-play';
import PF_SOAP_40_CSMS from './PF_SOAP_40_CSMS.ts';

export default faults(PF_SOAP_40_CSMS, {
  'soap-keeps-first-address': { step: 3, what: 'message', advised: ['1.5S', '1.2S'] },
  'clear-cache-never-sent': { step: 3, what: 'message', advised: ['1.5S', '1.2S'] },
  'boot-unanswered-again': { step: 2, what: 'answer' },
});
