import { faults } from '#plugfest/self-play';
import PF_RPC_19_CSMS from './PF_RPC_19_CSMS.ts';

export default faults(PF_RPC_19_CSMS, {
  'strangers-refused': { step: 2, what: 'answer' },
  'deaf-after-stranger': { step: 'Serving › 2', what: 'answer' },
});
