import { faults } from '#plugfest/self-play';
import PF_SOAP_54_CS from './PF_SOAP_54_CS.ts';

export default faults(PF_SOAP_54_CS, {
  'soap-answers-for-faults': { step: 2, what: 'answer', level: 'should' },
  'soap-silent-for-faults': { step: 2, what: 'answer' },
});
