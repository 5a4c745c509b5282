import { faults } from '#plugfest/self-play';
import TC12_004_2_CS from './TC12_004_2_CS.ts';

export default faults(TC12_004_2_CS, {
  'states-of-1.6': { step: '', what: 'message' },
  'starts-without-cable': { step: '', what: 'message' },
  'never-authorizes': { step: 1, what: 'message' },
  'authorizes-late': { step: 1, what: 'message' },
  'authorizes-other-tag': { step: 1, what: 'idTag' },
  'authorizes-long-tag': { step: 1, what: 'idTag' },
  'waits-for-ever': { step: 3, what: 'message' },
});
