import { faults } from '#plugfest/self-play';
import PF_RPC_06_CSMS from './PF_RPC_06_CSMS.ts';

export default faults(PF_RPC_06_CSMS, {
  'unknown-action-accepted': { step: 2, what: 'answer' },
  'unknown-action-unanswered': { step: 2, what: 'answer' },
  'unknown-action-not-supported': { step: 2, what: 'error code', level: 'should' },
});
