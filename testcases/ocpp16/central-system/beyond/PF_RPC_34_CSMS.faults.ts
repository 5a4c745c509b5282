import { faults } from '#plugfest/self-play';
import PF_RPC_34_CSMS from './PF_RPC_34_CSMS.ts';

export default faults(PF_RPC_34_CSMS, {
  'agrees-to-any-subprotocol': { step: 2, what: 'subprotocol' },
  'agrees-to-unoffered-subprotocol': { step: 2, what: 'subprotocol' },
  'unknown-subprotocol-refused': { step: 2, what: 'subprotocol' },
});
