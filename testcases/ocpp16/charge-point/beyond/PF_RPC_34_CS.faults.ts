import { faults } from '#plugfest/self-play';
import PF_RPC_34_CS from './PF_RPC_34_CS.ts';

export default faults(PF_RPC_34_CS, {
  'never-answers': { step: 2, what: 'answer' },
  'answers-with-errors': { step: 2, what: 'answer' },
  'answers-to-wrong-id': { step: '', what: 'message id' },
  'answers-as-call': { step: '' },
  'answers-twice': { step: '', what: 'message id' },
  'truncated-configuration': { step: '', what: 'the frame' },
});
