import { faults } from '#plugfest/self-play';
import PF_RPC_14_CS from './PF_RPC_14_CS.ts';

export default faults(PF_RPC_14_CS, {
  'refuses-null-payloads': { step: 2, what: 'answer', level: 'should' },
});
