import { faults } from '#plugfest/self-play';
import PF_RPC_29_CS from './PF_RPC_29_CS.ts';

export default faults(PF_RPC_29_CS, {
  'boots-only-once': { step: 1, what: 'message' },
  'gives-up-after-call-error': { step: 3, what: 'message' },
  'call-error-means-accepted': { step: '', what: 'message' },
  'silent-after-reboot': { step: 5, what: 'message' },
});
