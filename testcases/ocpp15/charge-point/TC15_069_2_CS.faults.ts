import { faults } from '#plugfest/self-play';
import TC15_069_2_CS from './TC15_069_2_CS.ts';

export default faults(TC15_069_2_CS, {
  'stops-right-after-start': { step: '', what: 'message' },
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'stops-for-anyone': { step: 1, what: 'message' },
});
