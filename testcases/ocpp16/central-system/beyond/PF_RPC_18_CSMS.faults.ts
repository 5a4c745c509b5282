import { faults } from '#plugfest/self-play';
import PF_RPC_18_CSMS from './PF_RPC_18_CSMS.ts';

export default faults(PF_RPC_18_CSMS, {
  'strangers-refused': { step: 2, what: 'answer' },
  'deaf-after-stranger': { step: 'Serving › 2', what: 'answer' },
});
