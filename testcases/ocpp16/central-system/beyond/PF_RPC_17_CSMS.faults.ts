import { faults } from '#plugfest/self-play';
import PF_RPC_17_CSMS from './PF_RPC_17_CSMS.ts';

export default faults(PF_RPC_17_CSMS, {
  'broken-calls-accepted': { step: 2, what: 'answer', level: 'should' },
});
