import { faults } from '#plugfest/self-play';
import PF_RPC_03_CSMS from './PF_RPC_03_CSMS.ts';

export default faults(PF_RPC_03_CSMS, {
  'broken-calls-accepted': { step: 2, what: 'answer' },
  'closes-on-broken-frame': { step: 2, what: 'connection', level: 'should' },
  'deaf-after-broken-frame': { step: 'Serving › 2', what: 'answer' },
});
