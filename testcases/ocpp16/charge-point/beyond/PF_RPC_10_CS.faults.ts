import { faults } from '#plugfest/self-play';
import PF_RPC_10_CS from './PF_RPC_10_CS.ts';

export default faults(PF_RPC_10_CS, {
  'skips-validation': { step: 2, what: 'answer' },
  'refuses-and-obeys': { step: 'Serving unchanged › 4' },
});
