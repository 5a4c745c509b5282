import { faults } from '#plugfest/self-play';
import PF_RPC_23_CSMS from './PF_RPC_23_CSMS.ts';

export default faults(PF_RPC_23_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'answers-a-result': { step: '', what: 'message id' },
});
