import { faults } from '#plugfest/self-play';
import PF_SOAP_26_CSMS from './PF_SOAP_26_CSMS.ts';

export default faults(PF_SOAP_26_CSMS, {
  'heartbeat-unanswered': { step: 2, what: 'answer' },
  'soap-text-xml': { step: 3, level: 'should' },
  'soap-no-content-type': { step: 3, level: 'should' },
  'soap-declares-utf-16': { step: 3, level: 'should' },
});
