import { faults } from '#plugfest/self-play';
import TC_040_2_CS from './TC_040_2_CS.ts';

export default faults(TC_040_2_CS, {
  'accepts-nonsense-values': { step: 2, what: 'status' },
  'not-supported-for-bad-values': { step: 2, what: 'status' },
});
