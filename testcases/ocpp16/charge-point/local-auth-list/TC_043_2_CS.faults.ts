import { faults } from '#plugfest/self-play';
import TC_043_2_CS from './TC_043_2_CS.ts';

export default faults(TC_043_2_CS, {
  'rejects-lists': { step: 2, what: 'status' },
  'forgets-local-list': { step: 4, what: 'listVersion' },
  'list-version-always-1': { step: 4, what: 'listVersion' },
  'rejects-differential-lists': { step: 6, what: 'status' },
  'keeps-first-list-version': { step: 8, what: 'listVersion' },
  'accepts-stale-list': { step: 10, what: 'status' },
  'takes-over-refused-version': { step: 12, what: 'listVersion' },
});
