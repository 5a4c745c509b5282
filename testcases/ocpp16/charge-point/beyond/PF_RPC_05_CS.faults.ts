import { faults } from '#plugfest/self-play';
import PF_RPC_05_CS from './PF_RPC_05_CS.ts';

export default faults(PF_RPC_05_CS, {
  'accepts-broken-calls': { step: 2, what: 'answer' },
  'hangs-up-on-unknown-types': { step: 2, what: 'connection' },
  'answers-unknown-types-with-errors': { step: 2, what: 'answer', level: 'should' },
});
