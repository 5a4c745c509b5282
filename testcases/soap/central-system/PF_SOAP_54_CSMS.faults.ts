import { faults } from '#plugfest/self-play';
import PF_SOAP_54_CSMS from './PF_SOAP_54_CSMS.ts';

export default faults(PF_SOAP_54_CSMS, {
  'soap-answers-for-faults': { step: 2, what: 'answer', level: 'should' },
  'soap-silent-for-faults': { step: 2, what: 'answer' },
});
