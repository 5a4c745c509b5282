import { faults } from '#plugfest/self-play';
import TC15_011_2_CS from './TC15_011_2_CS.ts';

export default faults(TC15_011_2_CS, {
  'authorizes-long-tag': { step: '', what: 'idTag' },
  'rejects-remote-start': { step: 2, what: 'status' },
  'says-rejected-but-starts': { step: 2, what: 'status' },
  'fails-remote-start': { step: 2, what: 'answer' },
  'states-of-1.6': { step: 3, what: 'message' },
  'starts-despite-refusal': { step: 3, what: 'message' },
});
