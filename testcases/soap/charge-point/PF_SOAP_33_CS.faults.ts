import { faults } from '#plugfest/self-play';
import PF_SOAP_33_CS from './PF_SOAP_33_CS.ts';

export default faults(PF_SOAP_33_CS, {
  'soap-cannot-read-utf-16': { step: 2, what: 'answer', level: 'should' },
  'accepts-unknown-keys': { step: 'Still serving › 2', what: 'status' },
});
