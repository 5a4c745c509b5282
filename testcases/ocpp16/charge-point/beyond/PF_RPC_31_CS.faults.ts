import { faults } from '#plugfest/self-play';
import PF_RPC_31_CS from './PF_RPC_31_CS.ts';

export default faults(PF_RPC_31_CS, {
  'accepts-nonsense-values': { step: 2, what: 'status' },
});
