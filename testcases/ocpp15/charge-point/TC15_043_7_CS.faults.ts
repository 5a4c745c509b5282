import { faults } from '#plugfest/self-play';
import TC15_043_7_CS from './TC15_043_7_CS.ts';

export default faults(TC15_043_7_CS, {
  'rejects-lists': { step: 2, what: 'status' },
  'lists-not-implemented': { step: 2, what: 'answer' },
  'rejects-differential-lists': { step: 4, what: 'status' },
  'keeps-deleted-list-entries': { step: 5, what: 'message' },
  'never-authorizes': { step: 5, what: 'message' },
  'authorizes-late': { step: 5, what: 'message' },
  'authorizes-other-tag': { step: 5, what: 'idTag' },
  'authorizes-long-tag': { step: 5, what: 'idTag' },
});
