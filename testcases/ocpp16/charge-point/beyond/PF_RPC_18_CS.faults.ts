import { faults } from '#plugfest/self-play';
import PF_RPC_18_CS from './PF_RPC_18_CS.ts';

export default faults(PF_RPC_18_CS, {
  'answers-strangers': { step: 2, what: 'answer' },
  'deaf-after-stranger': { step: 'Serving unchanged › 2', what: 'answer' },
});
