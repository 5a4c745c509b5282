import { faults } from '#plugfest/self-play';
import PF_RPC_44_CSMS from './PF_RPC_44_CSMS.ts';

export default faults(
  PF_RPC_44_CSMS,
  {
    'foreign-action-accepted': { step: 2, what: 'answer', level: 'should' },
    'unsupported-action-unanswered': { step: 2, what: 'answer' },
  },
  { claims: { FirmwareManagement: false } },
);
