import { faults } from '#plugfest/self-play';
import PF_RPC_35_CSMS from './PF_RPC_35_CSMS.ts';

export default faults(PF_RPC_35_CSMS, {
  'closes-on-reconnect': { step: 'Serving › 2', what: 'answer' },
  'order-never-sent': { step: 2, what: 'message' },
});
