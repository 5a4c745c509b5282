import { faults } from '#plugfest/self-play';
import PF_RPC_26_CSMS from './PF_RPC_26_CSMS.ts';

export default faults(PF_RPC_26_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'clear-cache-never-sent': { step: 5, what: 'message' },
});
