import { faults } from '#plugfest/self-play';
import PF_SOAP_58_CSMS from './PF_SOAP_58_CSMS.ts';

export default faults(PF_SOAP_58_CSMS, {
  'soap-silent-for-faults': { step: 2, what: 'answer' },
  'soap-older-faults': { step: 3 },
});
