import { faults } from '#plugfest/self-play';
import PF_RPC_39_CSMS from './PF_RPC_39_CSMS.ts';

export default faults(PF_RPC_39_CSMS, {
  'closes-on-reconnect': { step: 'Serving › 2', what: 'answer' },
  'order-never-sent': { step: 4, what: 'message' },
});
