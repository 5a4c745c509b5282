import { faults } from '#plugfest/self-play';
import PF_SOAP_41_CSMS from './PF_SOAP_41_CSMS.ts';

export default faults(PF_SOAP_41_CSMS, {
  'soap-keeps-address-of-boots': { step: 3, what: 'message', level: 'should' },
  'soap-keeps-first-address': { step: 3, what: 'message', level: 'should' },
  'heartbeat-unanswered': { step: 2, what: 'answer' },
});
