import { faults } from '#plugfest/self-play';
import TC15_043_4_CS from './TC15_043_4_CS.ts';

export default faults(TC15_043_4_CS, {
  'lists-not-implemented': { step: 2, what: 'answer' },
  'list-version-always-1': { step: 4, what: 'listVersion' },
});
