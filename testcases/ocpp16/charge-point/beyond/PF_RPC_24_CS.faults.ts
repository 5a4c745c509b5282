import { faults } from '#plugfest/self-play';
import PF_RPC_24_CS from './PF_RPC_24_CS.ts';

export default faults(PF_RPC_24_CS, {
  'silent-when-preparing': { step: 1, what: 'message' },
  'reboots-on-call-error': { step: 'Serving unchanged › 2' },
});
