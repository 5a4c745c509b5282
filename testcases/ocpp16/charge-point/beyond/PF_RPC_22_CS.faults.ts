import { faults } from '#plugfest/self-play';
import PF_RPC_22_CS from './PF_RPC_22_CS.ts';

export default faults(PF_RPC_22_CS, {
  'silent-when-preparing': { step: 1, what: 'message' },
  'deaf-while-waiting': { step: 4, what: 'answer' },
});
