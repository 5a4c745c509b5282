import { faults } from '#plugfest/self-play';
import PF_RPC_26_CS from './PF_RPC_26_CS.ts';

export default faults(PF_RPC_26_CS, {
  'silent-when-preparing': { step: 1, what: 'message' },
  'answers-strangers': { step: '', what: 'message id' },
  'deaf-after-stranger': { step: 'Serving unchanged › 2', what: 'answer' },
  'silent-when-available': { step: 5, what: 'message' },
});
