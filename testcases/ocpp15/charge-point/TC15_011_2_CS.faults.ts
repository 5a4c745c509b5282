import { faults } from '#plugfest/self-play';
import TC15_011_2_CS from './TC15_011_2_CS.ts';

export default faults(TC15_011_2_CS, {
  'rejects-remote-start': { step: 2, what: 'status' },
  'says-rejected-but-starts': { step: 2, what: 'status' },
  'fails-remote-start': { step: 2, what: 'answer' },
  'states-of-1.6': { step: '', what: 'message' },
  'waits-for-ever': { step: 5, what: 'message' },
});
