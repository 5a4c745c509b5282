import { faults } from '#plugfest/self-play';
import PF_RPC_42_CSMS from './PF_RPC_42_CSMS.ts';

export default faults(PF_RPC_42_CSMS, {
  'fragments-lost': { step: 2, what: 'answer' },
});
