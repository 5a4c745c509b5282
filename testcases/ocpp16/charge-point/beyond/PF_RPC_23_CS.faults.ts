import { faults } from '#plugfest/self-play';
import PF_RPC_23_CS from './PF_RPC_23_CS.ts';

export default faults(PF_RPC_23_CS, {
  'silent-when-preparing': { step: 1, what: 'message' },
  'answers-nonsense-with-errors': { step: '', what: 'message id' },
});
