import { faults } from '#plugfest/self-play';
import TC_030_CS from './TC_030_CS.ts';

export default faults(TC_030_CS, {
  'claims-unlocked': { step: 2, what: 'status' },
  'unlock-not-supported': { step: 2, what: 'status' },
});
