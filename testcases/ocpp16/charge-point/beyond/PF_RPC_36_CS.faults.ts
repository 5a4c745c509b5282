import { faults } from '#plugfest/self-play';
import PF_RPC_36_CS from './PF_RPC_36_CS.ts';

export default faults(PF_RPC_36_CS, {
  'never-reconnects': { step: 1, what: 'connection' },
  'never-pings': { step: 2, what: 'ping' },
  'pings-hastily': { step: 2, what: 'interval', level: 'should' },
});
