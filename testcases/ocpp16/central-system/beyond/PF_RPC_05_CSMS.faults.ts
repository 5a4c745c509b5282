import { faults } from '#plugfest/self-play';
import PF_RPC_05_CSMS from './PF_RPC_05_CSMS.ts';

export default faults(PF_RPC_05_CSMS, {
  'broken-calls-accepted': { step: 2, what: 'answer' },
  'closes-on-unknown-type': { step: 2, what: 'connection' },
  'unknown-type-refused': { step: 2, what: 'answer', level: 'should' },
});
