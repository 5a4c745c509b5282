import { faults } from '#plugfest/self-play';
import PF_SOAP_28_CS from './PF_SOAP_28_CS.ts';

export default faults(PF_SOAP_28_CS, {
  'soap-cannot-unpack-gzip': { step: 2, what: 'answer' },
  'accepts-unknown-keys': { step: 'Still serving › 2', what: 'status' },
});
