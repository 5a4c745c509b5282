import { faults } from '#plugfest/self-play';
import PF_RPC_27_CSMS from './PF_RPC_27_CSMS.ts';

export default faults(PF_RPC_27_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'second-call-while-one-is-open': { step: '', what: 'message', level: 'should' },
  'clear-cache-never-sent': { step: 4, what: 'message' },
});
