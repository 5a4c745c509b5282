import { faults } from '#plugfest/self-play';
import PF_RPC_16_CS from './PF_RPC_16_CS.ts';

export default faults(PF_RPC_16_CS, {
  'accepts-broken-calls': { step: 2, what: 'answer', level: 'should' },
});
