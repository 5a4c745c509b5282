import { faults } from '#plugfest/self-play';
import PF_RPC_15_CSMS from './PF_RPC_15_CSMS.ts';

export default faults(PF_RPC_15_CSMS, {
  'broken-calls-accepted': { step: 2, what: 'answer' },
  'broken-calls-unanswered': { step: 2, what: 'answer' },
});
