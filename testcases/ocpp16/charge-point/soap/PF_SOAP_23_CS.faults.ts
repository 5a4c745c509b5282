import { faults } from '#plugfest/self-play';
import PF_SOAP_23_CS from './PF_SOAP_23_CS.ts';

export default faults(PF_SOAP_23_CS, {
  'never-tells-configuration': { step: 'Serving › 2', what: 'answer' },
});
