import { faults } from '#plugfest/self-play';
import TC_017_2_CS from './TC_017_2_CS.ts';

export default faults(
  TC_017_2_CS,
  {
    'claims-unlocked': { step: 2, what: 'status' },
    'never-unlocks': { step: 2, what: 'status' },
  },
  { claims: { FixedCable: true } },
);
