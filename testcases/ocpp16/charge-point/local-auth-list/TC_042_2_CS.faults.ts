import { faults } from '#plugfest/self-play';
import TC_042_2_CS from './TC_042_2_CS.ts';

export default faults(TC_042_2_CS, {
  'rejects-lists': { step: 2, what: 'status' },
  'refuses-lists-without-entries': { step: 2, what: 'answer' },
  'list-version-always-1': { step: 4, what: 'listVersion' },
  'empty-list-keeps-version': { step: 4, what: 'listVersion' },
});
