import { faults } from '#plugfest/self-play';
import PF_RPC_36_CSMS from './PF_RPC_36_CSMS.ts';

export default faults(PF_RPC_36_CSMS, {
  'strangers-let-in': { step: 2, what: 'connection', level: 'should' },
  'closes-on-reconnect': { step: 'Serving › 2', what: 'answer' },
  'authorize-refuses-everyone': { step: 'Serving › 4' },
});
