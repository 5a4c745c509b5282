import { faults } from '#plugfest/self-play';
import PF_RPC_07_CSMS from './PF_RPC_07_CSMS.ts';

export default faults(PF_RPC_07_CSMS, {
  'foreign-action-accepted': { step: 2, what: 'answer' },
});
