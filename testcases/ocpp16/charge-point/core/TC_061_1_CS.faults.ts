import { faults } from '#plugfest/self-play';
import TC_061_1_CS from './TC_061_1_CS.ts';

export default faults(TC_061_1_CS, {
  'rejects-clear-cache': { step: 2, what: 'status' },
  'never-authorizes': { step: 'Charging › 9', what: 'message' },
  'keeps-cache': { step: 3, what: 'message' },
});
