import { faults } from '#plugfest/self-play';
import PF_RPC_46_CSMS from './PF_RPC_46_CSMS.ts';

export default faults(PF_RPC_46_CSMS, {
  'invalid-payload-accepted': { step: 2, what: 'answer' },
  'stop-unanswered': { step: 6, what: 'answer' },
  'refuses-and-starts': { step: 4, what: 'idTagInfo.status' },
});
