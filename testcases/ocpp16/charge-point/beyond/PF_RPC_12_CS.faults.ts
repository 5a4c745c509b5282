import { faults } from '#plugfest/self-play';
import PF_RPC_12_CS from './PF_RPC_12_CS.ts';

export default faults(PF_RPC_12_CS, {
  'skips-validation': { step: 2, what: 'answer' },
  'ignores-invalid-calls': { step: 2, what: 'answer' },
});
