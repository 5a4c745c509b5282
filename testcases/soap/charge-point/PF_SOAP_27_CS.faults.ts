import { faults } from '#plugfest/self-play';
import PF_SOAP_27_CS from './PF_SOAP_27_CS.ts';

export default faults(PF_SOAP_27_CS, {
  'soap-drops-other-types': { step: 2, what: 'answer' },
  'accepts-unknown-keys': { step: 'Still serving › 2', what: 'status' },
});
