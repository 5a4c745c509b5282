import { faults } from '#plugfest/self-play';
import PF_RPC_29_CSMS from './PF_RPC_29_CSMS.ts';

export default faults(PF_RPC_29_CSMS, {
  'boot-unanswered': { step: 2, what: 'answer' },
  'status-unanswered': { step: 4, what: 'answer' },
  'result-with-action': { step: '', what: 'the message array' },
  'other-message-id': { step: '', what: 'message id' },
  'answers-twice': { step: '', what: 'message id' },
  'answers-no-json': { step: '', what: 'the frame' },
});
