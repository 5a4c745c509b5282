import { faults } from '#plugfest/self-play';
import PF_RPC_14_CSMS from './PF_RPC_14_CSMS.ts';

export default faults(PF_RPC_14_CSMS, {
  'null-payload-refused': { step: 2, what: 'answer', level: 'should' },
});
