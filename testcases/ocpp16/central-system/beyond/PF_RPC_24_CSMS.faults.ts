import { faults } from '#plugfest/self-play';
import PF_RPC_24_CSMS from './PF_RPC_24_CSMS.ts';

export default faults(PF_RPC_24_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'deaf-after-call-error': { step: 'Serving › 2', what: 'answer' },
  'closes-on-refusal': { step: 'Serving › 2', what: 'answer' },
});
