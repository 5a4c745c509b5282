import { faults } from '#plugfest/self-play';
import PF_SOAP_52_CSMS from './PF_SOAP_52_CSMS.ts';

export default faults(PF_SOAP_52_CSMS, {
  'soap-exact-identity-header': { step: 2, what: 'answer' },
});
