import { faults } from '#plugfest/self-play';
import PF_RPC_07_CS from './PF_RPC_07_CS.ts';

export default faults(PF_RPC_07_CS, {
  'answers-foreign-actions': { step: 2, what: 'answer' },
});
