import { faults } from '#plugfest/self-play';
import PF_RPC_27_CS from './PF_RPC_27_CS.ts';

export default faults(PF_RPC_27_CS, {
  'silent-when-preparing': { step: 1, what: 'message' },
  'second-call': { step: '', what: 'message', level: 'should' },
  'silent-when-available': { step: 4, what: 'message' },
});
