import { faults } from '#plugfest/self-play';
import PF_RPC_43_CS from './PF_RPC_43_CS.ts';

export default faults(PF_RPC_43_CS, {
  'never-answers': { step: 2, what: 'answer' },
  'answers-twice': { step: '', what: 'message id' },
});
