import { faults } from '#plugfest/self-play';
import TC15_042_2_CS from './TC15_042_2_CS.ts';

export default faults(TC15_042_2_CS, {
  'rejects-lists': { step: 2, what: 'status' },
  'lists-not-implemented': { step: 2, what: 'answer' },
  'refuses-lists-without-entries': { step: 4, what: 'answer' },
  'list-version-always-1': { step: 6, what: 'listVersion' },
  'empty-list-keeps-version': { step: 6, what: 'listVersion', level: 'should' },
  'adds-full-lists': { step: 6, what: 'listVersion', level: 'should' },
});
