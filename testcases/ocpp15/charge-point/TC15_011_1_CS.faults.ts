import { faults } from '#plugfest/self-play';
import TC15_011_1_CS from './TC15_011_1_CS.ts';

export default faults(TC15_011_1_CS, {
  'rejects-remote-start': { step: 2, what: 'status' },
  'says-rejected-but-starts': { step: 2, what: 'status' },
  'fails-remote-start': { step: 2, what: 'answer' },
  'states-of-1.6': { step: 5, what: 'message' },
  'never-reports-start': { step: 5, what: 'message' },
});
