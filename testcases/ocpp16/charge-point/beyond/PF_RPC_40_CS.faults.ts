import { faults } from '#plugfest/self-play';
import PF_RPC_40_CS from './PF_RPC_40_CS.ts';

export default faults(PF_RPC_40_CS, {
  'connects-twice': { step: '', what: 'connections', level: 'should' },
  'never-reconnects': { step: 1, what: 'connection' },
});
