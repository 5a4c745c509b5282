import { faults } from '#plugfest/self-play';
import PF_SOAP_07_CSMS from './PF_SOAP_07_CSMS.ts';

export default faults(PF_SOAP_07_CSMS, {
  'heartbeat-unanswered': { step: 2, what: 'answer' },
  'soap-no-relates-to': { step: 3 },
  'soap-relates-to-another': { step: 3 },
});
