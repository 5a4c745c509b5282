import { faults } from '#plugfest/self-play';
import PF_RPC_33_CS from './PF_RPC_33_CS.ts';

export default faults(PF_RPC_33_CS, {
  'offers-no-subprotocol-again': { step: 1, what: 'connection' },
  'never-reconnects': { step: 1, what: 'connection' },
});
