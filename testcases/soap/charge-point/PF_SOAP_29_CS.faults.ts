import { faults } from '#plugfest/self-play';
import PF_SOAP_29_CS from './PF_SOAP_29_CS.ts';

export default faults(PF_SOAP_29_CS, {
  'soap-cannot-unpack-deflate': { step: 2, what: 'answer' },
  'accepts-unknown-keys': { step: 'Still serving › 2', what: 'status' },
});
