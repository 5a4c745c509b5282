import { faults } from '#plugfest/self-play';
import PF_SOAP_32_CS from './PF_SOAP_32_CS.ts';

export default faults(PF_SOAP_32_CS, {
  'soap-answers-for-faults': { step: 2, what: 'answer', level: 'should' },
  'soap-silent-for-faults': { step: 2, what: 'answer' },
  'accepts-unknown-keys': { step: 'Still serving › 2', what: 'status' },
});
