import { faults } from '#plugfest/self-play';
import TC_008_1_CS from './TC_008_1_CS.ts';

export default faults(TC_008_1_CS, {
  'lists-not-implemented': { step: 2, what: 'answer' },
  'rejects-lists': { step: 4, what: 'status' },
  'list-not-supported': { step: 4, what: 'status' },
  'ignores-local-list': { step: 5, what: 'message' },
  'forgets-local-list': { step: 5, what: 'message' },
  'silent-when-preparing': { step: 5, what: 'message' },
  'starts-without-cable': { step: 5, what: 'message' },
  'never-reports-start': { step: 7, what: 'message' },
  'silent-when-charging': { step: 9, what: 'message' },
});
