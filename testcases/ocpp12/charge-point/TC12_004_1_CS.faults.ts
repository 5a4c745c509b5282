import { faults } from '#plugfest/self-play';
import TC12_004_1_CS from './TC12_004_1_CS.ts';

export default faults(TC12_004_1_CS, {
  'starts-twice': { step: '', what: 'message' },
  'never-authorizes': { step: 1, what: 'message' },
  'authorizes-late': { step: 1, what: 'message' },
  'authorizes-other-tag': { step: 1, what: 'idTag' },
  'authorizes-long-tag': { step: 1, what: 'idTag' },
  'states-of-1.6': { step: 3, what: 'message' },
  'never-reports-start': { step: 3, what: 'message' },
  'starts-late': { step: 3, what: 'message' },
  'starts-for-other-tag': { step: 3, what: 'idTag' },
});
