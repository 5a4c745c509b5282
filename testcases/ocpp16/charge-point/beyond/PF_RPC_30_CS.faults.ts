import { faults } from '#plugfest/self-play';
import PF_RPC_30_CS from './PF_RPC_30_CS.ts';

export default faults(PF_RPC_30_CS, {
  'deaf-to-long-messages': { step: 2, what: 'answer', level: 'should' },
});
