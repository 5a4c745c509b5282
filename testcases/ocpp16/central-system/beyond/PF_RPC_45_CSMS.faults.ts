import { faults } from '#plugfest/self-play';
import PF_RPC_45_CSMS from './PF_RPC_45_CSMS.ts';

export default faults(PF_RPC_45_CSMS, {
  'heartbeat-unanswered': { step: 2, what: 'answer' },
  'answers-twice': { step: '', what: 'message id' },
});
