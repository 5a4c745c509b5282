import { faults } from '#plugfest/self-play';
import TC15_070_2_CS from './TC15_070_2_CS.ts';

export default faults(TC15_070_2_CS, {
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'samples-without-pause': { step: 1, what: 'message' },
});
