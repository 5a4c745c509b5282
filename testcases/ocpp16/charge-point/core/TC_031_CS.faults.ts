import { faults } from '#plugfest/self-play';
import TC_031_CS from './TC_031_CS.ts';

export default faults(TC_031_CS, {
  'unlock-fails-on-unknown': { step: 2, what: 'status' },
  'claims-unlocked': { step: 2, what: 'status' },
});
