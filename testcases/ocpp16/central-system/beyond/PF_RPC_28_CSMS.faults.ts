import { faults } from '#plugfest/self-play';
import PF_RPC_28_CSMS from './PF_RPC_28_CSMS.ts';

export default faults(PF_RPC_28_CSMS, {
  'error-code-unknown': { step: 2, what: 'error code' },
  'error-codes-of-2-x': { step: 4, what: 'error code', level: 'should' },
  'call-error-details-text': { step: '', what: 'element 4 (the error details)' },
  'call-error-short': { step: '', what: 'the message array' },
  'unknown-action-unanswered': { step: 2, what: 'answer' },
  'invalid-calls-unanswered': { step: 4, what: 'answer' },
  'broken-calls-unanswered': { step: 6, what: 'answer' },
});
