import { faults } from '#plugfest/self-play';
import PF_SOAP_22_CS from './PF_SOAP_22_CS.ts';

export default faults(PF_SOAP_22_CS, {
  'soap-trips-over-mark': { step: 2, what: 'answer', level: 'should' },
  'never-tells-configuration': { step: 'Serving › 2', what: 'answer' },
});
