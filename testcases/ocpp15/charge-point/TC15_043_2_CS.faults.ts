import { faults } from '#plugfest/self-play';
import TC15_043_2_CS from './TC15_043_2_CS.ts';

export default faults(TC15_043_2_CS, {
  'lists-not-implemented': { step: 2, what: 'answer' },
  'accepts-stale-list': { step: 4, what: 'status' },
  'takes-over-refused-version': { step: 6, what: 'status' },
  'list-version-always-1': { step: 8, what: 'listVersion' },
});
