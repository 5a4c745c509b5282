import { faults } from '#plugfest/self-play';
import PF_SECURITY_01_CS from './PF_SECURITY_01_CS.ts';

export default faults(PF_SECURITY_01_CS, {
  'boots-only-once': { step: 1, what: 'message' },
  'keeps-security-events-to-itself': { step: 3, what: 'message' },
  'loses-security-events-offline': { step: 3, what: 'message' },
});
