import { faults } from '#plugfest/self-play';
import PF_RPC_37_CSMS from './PF_RPC_37_CSMS.ts';

export default faults(PF_RPC_37_CSMS, {
  'encoded-identities-unknown': { step: 2, what: 'connection' },
  'identities-cut-at-blanks': { step: 2, what: 'connection' },
  'boot-unanswered-again': { step: 4, what: 'answer' },
});
