import { faults } from '#plugfest/self-play';
import PF_RPC_43_CSMS from './PF_RPC_43_CSMS.ts';

export default faults(PF_RPC_43_CSMS, {
  'pings-unanswered': { step: 2, what: 'pong' },
  'pongs-empty': { step: 2, what: 'pong' },
  'later-pings-unanswered': { step: 4, what: 'pong' },
});
