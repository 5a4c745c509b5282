import { faults } from '#plugfest/self-play';
import TC15_043_5_CS from './TC15_043_5_CS.ts';

export default faults(TC15_043_5_CS, {
  'rejects-lists': { step: 2, what: 'status' },
  'lists-not-implemented': { step: 2, what: 'answer' },
  'rejects-differential-lists': { step: 4, what: 'status' },
  'keeps-first-list-version': { step: 6, what: 'listVersion' },
  'list-version-always-1': { step: 6, what: 'listVersion' },
});
