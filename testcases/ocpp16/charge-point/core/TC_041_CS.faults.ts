import { faults } from '#plugfest/self-play';
import TC_041_CS from './TC_041_CS.ts';

export default faults(TC_041_CS, {
  'hides-faults': { step: 1, what: 'message' },
  'available-for-faulted': { step: 1, what: 'message' },
  'charges-when-faulted': { step: 3, what: 'message' },
});
