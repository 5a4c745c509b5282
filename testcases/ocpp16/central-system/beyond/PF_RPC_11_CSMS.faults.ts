import { faults } from '#plugfest/self-play';
import PF_RPC_11_CSMS from './PF_RPC_11_CSMS.ts';

export default faults(PF_RPC_11_CSMS, {
  'invalid-calls-unanswered': { step: 2, what: 'answer' },
  'invalid-payload-accepted': { step: 2, what: 'answer', level: 'should' },
});
