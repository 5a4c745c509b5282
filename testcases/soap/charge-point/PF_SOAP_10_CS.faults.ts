import { faults } from '#plugfest/self-play';
import PF_SOAP_10_CS from './PF_SOAP_10_CS.ts';

export default faults(PF_SOAP_10_CS, {
  'soap-answers-for-faults': { step: 2, what: 'answer' },
  'soap-hangs-up-for-faults': { step: 2, what: 'answer' },
  'soap-silent-for-faults': { step: 2, what: 'answer' },
  'accepts-unknown-keys': { step: 'Still serving › 2', what: 'status' },
  'rejects-operative': { step: 'Still serving › 4', what: 'status' },
});
