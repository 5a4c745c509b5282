import { faults } from '#plugfest/self-play';
import PF_RPC_15_CS from './PF_RPC_15_CS.ts';

export default faults(PF_RPC_15_CS, {
  'accepts-broken-calls': { step: 2, what: 'answer' },
  'ignores-broken-calls': { step: 2, what: 'answer' },
});
