import { faults } from '#plugfest/self-play';
import PF_RPC_39_CS from './PF_RPC_39_CS.ts';

export default faults(PF_RPC_39_CS, {
  'reads-binary-frames': { step: 2, what: 'answer', level: 'should' },
  'accepts-broken-calls': { step: '', what: 'message id' },
  'deaf-after-broken-frame': { step: 'Serving unchanged › 2', what: 'answer' },
  'dies-of-binary-frames': { step: 1, what: 'connection' },
});
