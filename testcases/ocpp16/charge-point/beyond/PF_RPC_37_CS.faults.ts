import { faults } from '#plugfest/self-play';
import PF_RPC_37_CS from './PF_RPC_37_CS.ts';

export default faults(PF_RPC_37_CS, {
  'never-reconnects': { step: 1, what: 'connection' },
  'pings-all-the-same': { step: 2, what: 'ping' },
  'leaves-pings-unanswered': { step: 4, what: 'pong' },
});
