import { faults } from '#plugfest/self-play';
import PF_RPC_16_CSMS from './PF_RPC_16_CSMS.ts';

export default faults(PF_RPC_16_CSMS, {
  'broken-calls-accepted': { step: 2, what: 'answer', level: 'should' },
});
