import { faults } from '#plugfest/self-play';
import PF_SOAP_56_CSMS from './PF_SOAP_56_CSMS.ts';

export default faults(PF_SOAP_56_CSMS, {
  'soap-answers-for-faults': { step: 2, what: 'answer', level: 'should' },
});
