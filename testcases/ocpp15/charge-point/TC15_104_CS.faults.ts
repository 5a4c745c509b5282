import { faults } from '#plugfest/self-play';
import TC15_104_CS from './TC15_104_CS.ts';

export default faults(TC15_104_CS, {
  'sleeps-on-after-sms': { step: 1, what: 'message' },
  'never-beats': { step: 1, what: 'message' },
  'soap-no-from': { step: 3, what: 'wsa:From' },
});
