import { faults } from '#plugfest/self-play';
import PF_RPC_11_CS from './PF_RPC_11_CS.ts';

export default faults(PF_RPC_11_CS, {
  'ignores-invalid-calls': { step: 2, what: 'answer' },
  'skips-validation': { step: 2, what: 'answer', level: 'should' },
});
