import { faults } from '#plugfest/self-play';
import TC15_043_6_CS from './TC15_043_6_CS.ts';

export default faults(TC15_043_6_CS, {
  'rejects-lists': { step: 2, what: 'status' },
  'lists-not-implemented': { step: 2, what: 'answer' },
  'mismatch-for-hash': { step: 4, what: 'status' },
  'forgets-local-list': { step: 6, what: 'listVersion' },
  'list-version-always-1': { step: 6, what: 'listVersion' },
});
