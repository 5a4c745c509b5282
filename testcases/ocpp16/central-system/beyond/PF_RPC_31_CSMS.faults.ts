import { faults } from '#plugfest/self-play';
import PF_RPC_31_CSMS from './PF_RPC_31_CSMS.ts';

export default faults(PF_RPC_31_CSMS, {
  'unregistered-unanswered': { step: 2, what: 'answer' },
  'closes-after-boot': { step: 'Serving › 2', what: 'answer' },
  'boot-rejected': { step: 4, what: 'status' },
});
