import { faults } from '#plugfest/self-play';
import TC15_043_8_CS from './TC15_043_8_CS.ts';

export default faults(TC15_043_8_CS, {
  'rejects-lists': { step: 2, what: 'status' },
  'lists-not-implemented': { step: 2, what: 'answer' },
  'adds-full-lists': { step: 3, what: 'message' },
  'never-authorizes': { step: 3, what: 'message' },
  'authorizes-late': { step: 3, what: 'message' },
  'authorizes-other-tag': { step: 3, what: 'idTag' },
  'authorizes-long-tag': { step: 3, what: 'idTag' },
});
