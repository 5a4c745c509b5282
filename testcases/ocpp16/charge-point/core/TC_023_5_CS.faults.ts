import { faults } from '#plugfest/self-play';
import TC_023_5_CS from './TC_023_5_CS.ts';

export default faults(TC_023_5_CS, {
  'rejects-remote-start': { step: 2, what: 'status' },
  'fails-remote-start': { step: 2, what: 'answer' },
  'never-authorizes-remote-start': { step: 3, what: 'message' },
  'authorizes-other-tag': { step: 3, what: 'idTag' },
  'silent-when-preparing': { step: 5, what: 'message' },
  'starts-despite-refusal': { step: 7, what: 'message' },
});
