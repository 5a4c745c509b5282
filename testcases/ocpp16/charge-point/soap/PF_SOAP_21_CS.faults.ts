import { faults } from '#plugfest/self-play';
import PF_SOAP_21_CS from './PF_SOAP_21_CS.ts';

export default faults(PF_SOAP_21_CS, {
  'soap-needs-declaration': { step: 2, what: 'answer', level: 'should' },
  'never-tells-configuration': { step: 'Serving › 2', what: 'answer' },
});
