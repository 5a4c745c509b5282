import { faults } from '#plugfest/self-play';
import PF_RPC_38_CSMS from './PF_RPC_38_CSMS.ts';

export default faults(PF_RPC_38_CSMS, {
  'connections-without-subprotocol-kept': { step: 2, what: 'connection', level: 'should' },
  'agrees-to-unoffered-subprotocol': { step: 2, what: 'subprotocol' },
  'closes-on-reconnect': { step: 'Serving › 2', what: 'answer' },
});
