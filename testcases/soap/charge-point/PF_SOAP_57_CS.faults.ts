import { faults } from '#plugfest/self-play';
import PF_SOAP_57_CS from './PF_SOAP_57_CS.ts';

export default faults(PF_SOAP_57_CS, {
  'boots-only-once': { step: 1, what: 'message' },
  'gives-up-after-call-error': { step: 3, what: 'message' },
});
