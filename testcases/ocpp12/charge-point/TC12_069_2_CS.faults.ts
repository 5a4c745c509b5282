import { faults } from '#plugfest/self-play';
import TC12_069_2_CS from './TC12_069_2_CS.ts';

export default faults(TC12_069_2_CS, {
  'stops-right-after-start': { step: '', what: 'message' },
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'stops-for-anyone': { step: 1, what: 'message' },
});
