import { faults } from '#plugfest/self-play';
import TC_008_2_CS from './TC_008_2_CS.ts';

export default faults(TC_008_2_CS, {
  'lists-not-implemented': { step: 2, what: 'answer' },
  'rejects-lists': { step: 4, what: 'status' },
  'silent-when-preparing': { step: 5, what: 'message' },
  'rejects-remote-start': { step: 8, what: 'status' },
  'ignores-local-list': { step: 9, what: 'message' },
  'forgets-local-list': { step: 9, what: 'message' },
  'accepts-remote-start-but-waits': { step: 9, what: 'message' },
  'silent-when-charging': { step: 11, what: 'message' },
});
