import { faults } from '#plugfest/self-play';
import PF_RPC_41_CSMS from './PF_RPC_41_CSMS.ts';

export default faults(PF_RPC_41_CSMS, {
  'binary-frames-accepted': { step: 2, what: 'answer', level: 'should' },
  'broken-calls-accepted': { step: '', what: 'message id' },
  'deaf-after-broken-frame': { step: 'Serving › 2', what: 'answer' },
});
