import { faults } from '#plugfest/self-play';
import PF_SOAP_52_CS from './PF_SOAP_52_CS.ts';

export default faults(PF_SOAP_52_CS, {
  'soap-exact-identity-header': { step: 2, what: 'answer' },
});
