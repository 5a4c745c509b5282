import { faults } from '#plugfest/self-play';
import TC12_011_2_CS from './TC12_011_2_CS.ts';

export default faults(TC12_011_2_CS, {
  'states-of-1.6': { step: '', what: 'message' },
  'starts-without-cable': { step: '', what: 'message' },
  'rejects-remote-start': { step: 2, what: 'status' },
  'says-rejected-but-starts': { step: 2, what: 'status' },
  'fails-remote-start': { step: 2, what: 'answer' },
  'waits-for-ever': { step: 5, what: 'message' },
  'authorizes-late': { step: 5, what: 'message' },
});
