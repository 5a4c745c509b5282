import { faults } from '#plugfest/self-play';
import TC_062_CS from './TC_062_CS.ts';

export default faults(TC_062_CS, {
  'fails-data-transfer': { step: 2, what: 'answer' },
  'silent-on-data-transfer': { step: 2, what: 'answer' },
});
