import { faults } from '#plugfest/self-play';
import PF_SOAP_23_CS from './PF_SOAP_23_CS.ts';

export default faults(PF_SOAP_23_CS, {
  'rejects-unknown-keys': { step: 'Still serving › 2', what: 'status' },
});
