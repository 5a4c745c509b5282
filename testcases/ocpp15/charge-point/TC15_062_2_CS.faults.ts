import { faults } from '#plugfest/self-play';
import TC15_062_2_CS from './TC15_062_2_CS.ts';

export default faults(TC15_062_2_CS, {
  'accepts-any-data-transfer': { step: 2, what: 'status' },
  'fails-data-transfer': { step: 2, what: 'answer' },
  'silent-on-data-transfer': { step: 2, what: 'answer' },
});
