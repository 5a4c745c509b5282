import { faults } from '#plugfest/self-play';
import PF_RPC_35_CS from './PF_RPC_35_CS.ts';

export default faults(PF_RPC_35_CS, {
  'leaves-pings-unanswered': { step: 2, what: 'pong' },
  'sends-empty-pongs': { step: 2, what: 'pong' },
  'answers-one-ping-only': { step: 4, what: 'pong' },
});
