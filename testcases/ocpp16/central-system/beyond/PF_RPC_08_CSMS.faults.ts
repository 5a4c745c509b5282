import { faults } from '#plugfest/self-play';
import PF_RPC_08_CSMS from './PF_RPC_08_CSMS.ts';

export default faults(PF_RPC_08_CSMS, {
  'invalid-payload-accepted': { step: 2, what: 'answer' },
  'invalid-calls-unanswered': { step: 2, what: 'answer' },
});
