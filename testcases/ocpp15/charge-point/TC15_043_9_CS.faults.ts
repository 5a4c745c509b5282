import { faults } from '#plugfest/self-play';
import TC15_043_9_CS from './TC15_043_9_CS.ts';

export default faults(TC15_043_9_CS, {
  'rejects-lists': { step: 2, what: 'status' },
  'lists-not-implemented': { step: 2, what: 'answer' },
  'forgets-expiry-of-id-tags': { step: 3, what: 'message', level: 'should' },
  'authorizes-other-tag': { step: 3, what: 'idTag', level: 'should' },
});
