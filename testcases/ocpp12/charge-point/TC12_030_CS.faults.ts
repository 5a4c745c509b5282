import { faults } from '#plugfest/self-play';
import TC12_030_CS from './TC12_030_CS.ts';

export default faults(TC12_030_CS, {
  'unlocked-of-1.6': { step: 2, what: 'status' },
  'claims-unlocked': { step: 2, what: 'status' },
});
