import { faults } from '#plugfest/self-play';
import PF_RPC_22_CSMS from './PF_RPC_22_CSMS.ts';

export default faults(PF_RPC_22_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'crossing-calls-unanswered': { step: 4, what: 'answer' },
  'refuses-crossing-calls': { step: 4, what: 'answer' },
});
