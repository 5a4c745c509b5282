import { faults } from '#plugfest/self-play';
import PF_RPC_38_CS from './PF_RPC_38_CS.ts';

export default faults(PF_RPC_38_CS, {
  'loses-fragments': { step: 2, what: 'answer' },
  'takes-fragments-apart': { step: 2, what: 'answer' },
});
