import { faults } from '#plugfest/self-play';
import PF_RPC_32_CS from './PF_RPC_32_CS.ts';

export default faults(PF_RPC_32_CS, {
  'never-reconnects': { step: 1, what: 'connection' },
  'reconnect-storm': { step: 1, what: 'attempts' },
  'gives-up-reconnecting': { step: 2, what: 'connection' },
});
