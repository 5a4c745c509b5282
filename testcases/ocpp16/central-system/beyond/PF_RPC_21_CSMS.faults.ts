import { faults } from '#plugfest/self-play';
import PF_RPC_21_CSMS from './PF_RPC_21_CSMS.ts';

export default faults(PF_RPC_21_CSMS, {
  'heartbeat-unanswered': { step: 2, what: 'answer' },
  'hurried-calls-unanswered': { step: 4, what: 'answer' },
});
