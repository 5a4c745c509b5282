import { faults } from '#plugfest/self-play';
import PF_RPC_28_CS from './PF_RPC_28_CS.ts';

export default faults(PF_RPC_28_CS, {
  'silent-when-preparing': { step: 1, what: 'message' },
  'silent-when-available': { step: 3, what: 'message' },
  'never-beats': { step: 5, what: 'message' },
  'numeric-message-ids': { step: '', what: 'element 1 (the message id)' },
  'long-message-ids': { step: '', what: 'element 1 (the message id)' },
  'same-message-id': { step: '', what: 'message id' },
  'heartbeat-without-payload': { step: '' },
  'invented-error-code': { step: 1, what: 'errorCode' },
});
