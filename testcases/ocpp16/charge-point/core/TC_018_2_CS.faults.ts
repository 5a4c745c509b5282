import { faults } from '#plugfest/self-play';
import TC_018_2_CS from './TC_018_2_CS.ts';

export default faults(
  TC_018_2_CS,
  {
    'claims-unlocked': { step: 2, what: 'status' },
    'never-unlocks': { step: 2, what: 'status' },
  },
  { claims: { FixedCable: true } },
);
