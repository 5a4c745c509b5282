import { faults } from '#plugfest/self-play';
import PF_RPC_20_CS from './PF_RPC_20_CS.ts';

export default faults(PF_RPC_20_CS, {
  'never-answers': { step: 2, what: 'answer' },
  'drops-repeated-ids': { step: 4, what: 'answer' },
});
