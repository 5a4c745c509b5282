import { faults } from '#plugfest/self-play';
import PF_RPC_33_CSMS from './PF_RPC_33_CSMS.ts';

export default faults(PF_RPC_33_CSMS, {
  'agrees-to-single-subprotocol-only': { step: 2, what: 'connection' },
  'agrees-to-any-subprotocol': { step: '', what: 'subprotocol' },
  'closes-on-reconnect': { step: 2, what: 'connection' },
});
