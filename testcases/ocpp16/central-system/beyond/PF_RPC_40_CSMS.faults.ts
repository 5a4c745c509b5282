import { faults } from '#plugfest/self-play';
import PF_RPC_40_CSMS from './PF_RPC_40_CSMS.ts';

export default faults(
  PF_RPC_40_CSMS,
  {
    'passwords-asked-once': { step: 2, what: 'connection' },
    'order-never-sent': { step: 4, what: 'message' },
  },
  { security: 1 },
);
