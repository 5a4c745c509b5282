import { faults } from '#plugfest/self-play';
import PF_SOAP_58_CS from './PF_SOAP_58_CS.ts';

export default faults(PF_SOAP_58_CS, {
  'soap-silent-for-faults': { step: 2, what: 'answer' },
  'soap-older-faults': { step: 3 },
});
