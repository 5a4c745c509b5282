import { faults } from '#plugfest/self-play';
import TC12_023_2_CS from './TC12_023_2_CS.ts';

export default faults(TC12_023_2_CS, {
  'never-authorizes': { step: 1, what: 'message' },
  'authorizes-late': { step: 1, what: 'message' },
  'authorizes-other-tag': { step: 1, what: 'idTag' },
  'authorizes-long-tag': { step: 1, what: 'idTag' },
  'states-of-1.6': { step: 3, what: 'message' },
  'starts-despite-refusal': { step: 3, what: 'message' },
});
