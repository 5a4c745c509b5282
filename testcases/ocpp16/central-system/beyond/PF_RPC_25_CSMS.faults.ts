import { faults } from '#plugfest/self-play';
import PF_RPC_25_CSMS from './PF_RPC_25_CSMS.ts';

export default faults(PF_RPC_25_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'strangers-refused': { step: '', what: 'message id' },
  'deaf-after-stranger': { step: 'Serving › 2', what: 'answer' },
});
