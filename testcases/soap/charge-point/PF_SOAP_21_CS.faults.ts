import { faults } from '#plugfest/self-play';
import PF_SOAP_21_CS from './PF_SOAP_21_CS.ts';

export default faults(PF_SOAP_21_CS, {
  'soap-needs-declaration': { step: 2, what: 'answer', level: 'should' },
  'rejects-unknown-keys': { step: 'Still serving › 2', what: 'status' },
});
