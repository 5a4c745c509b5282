import { faults } from '#plugfest/self-play';
import PF_CHARGING_03_CS from './PF_CHARGING_03_CS.ts';

export default faults(PF_CHARGING_03_CS, {
  'rejects-profiles': { step: 2, what: 'status' },
  'accepts-limits-but-charges-on': { step: 3, what: 'message' },
  'ends-transactions-at-limit-0': { step: 3, what: 'message' },
  'silent-when-suspended': { step: 3, what: 'message' },
  'takes-one-profile-of-a-purpose': { step: 6, what: 'status' },
  'stays-suspended-after-limit-0': { step: 7, what: 'message' },
});
