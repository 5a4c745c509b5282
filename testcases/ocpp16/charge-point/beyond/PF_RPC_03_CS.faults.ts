import { faults } from '#plugfest/self-play';
import PF_RPC_03_CS from './PF_RPC_03_CS.ts';

export default faults(PF_RPC_03_CS, {
  'accepts-broken-calls': { step: 2, what: 'answer' },
  'hangs-up-on-broken-frames': { step: 2, what: 'connection', level: 'should' },
  'deaf-after-broken-frame': { step: 'Serving unchanged › 2', what: 'answer' },
});
