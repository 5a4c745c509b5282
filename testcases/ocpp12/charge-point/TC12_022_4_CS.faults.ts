import { faults } from '#plugfest/self-play';
import TC12_022_4_CS from './TC12_022_4_CS.ts';

export default faults(TC12_022_4_CS, {
  'rejects-inoperative': { step: 2, what: 'status' },
  'fails-remote-start': { step: 4, what: 'answer' },
  'fails-busy-remote-start': { step: 4, what: 'answer' },
  'accepts-any-remote-start': { step: 4, what: 'status' },
  'accepts-availability-but-stays': { step: 4, what: 'status' },
  'rejects-operative': { step: 6, what: 'status' },
});
