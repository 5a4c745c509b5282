import { faults } from '#plugfest/self-play';
import PF_SOAP_24_CS from './PF_SOAP_24_CS.ts';

export default faults(PF_SOAP_24_CS, {
  'soap-faults-with-200': { step: 4 },
  'soap-answers-with-500': { step: 4 },
  'soap-hangs-up-for-faults': { step: 2, what: 'answer' },
  'accepts-unknown-keys': { step: 'Still serving › 2', what: 'status' },
});
