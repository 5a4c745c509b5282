import { faults } from '#plugfest/self-play';
import TC_023_4_CS from './TC_023_4_CS.ts';

export default faults(TC_023_4_CS, {
  'authorizes-other-tag': { step: 1, what: 'idTag' },
  'never-authorizes': { step: 1, what: 'message' },
  'silent-when-preparing': { step: 3, what: 'message' },
  'charging-for-preparing': { step: 3, what: 'status' },
  'starts-despite-refusal': { step: 5, what: 'message' },
});
