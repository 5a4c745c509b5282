import { faults } from '#plugfest/self-play';
import PF_RPC_06_CS from './PF_RPC_06_CS.ts';

export default faults(PF_RPC_06_CS, {
  'ignores-unknown-actions': { step: 2, what: 'answer' },
  'unknown-actions-not-supported': { step: 2, what: 'error code', level: 'should' },
});
