import { faults } from '#plugfest/self-play';
import PF_RPC_21_CS from './PF_RPC_21_CS.ts';

export default faults(PF_RPC_21_CS, {
  'never-answers': { step: 2, what: 'answer' },
  'drops-hurried-calls': { step: 4, what: 'answer' },
});
