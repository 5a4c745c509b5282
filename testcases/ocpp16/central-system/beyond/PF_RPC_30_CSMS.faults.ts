import { faults } from '#plugfest/self-play';
import PF_RPC_30_CSMS from './PF_RPC_30_CSMS.ts';

export default faults(PF_RPC_30_CSMS, {
  'long-messages-unanswered': { step: 2, what: 'answer', level: 'should' },
});
