import { faults } from '#plugfest/self-play';
import PF_RPC_20_CSMS from './PF_RPC_20_CSMS.ts';

export default faults(PF_RPC_20_CSMS, {
  'heartbeat-unanswered': { step: 2, what: 'answer' },
  'repeated-ids-unanswered': { step: 4, what: 'answer' },
});
