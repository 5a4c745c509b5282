import { faults } from '#plugfest/self-play';
import PF_CHARGING_09_CS from './PF_CHARGING_09_CS.ts';

const PERIODS = 'chargingSchedule.chargingSchedulePeriod';

export default faults(PF_CHARGING_09_CS, {
  'rejects-profiles': { step: 2, what: 'status' },
  'accepts-profiles-but-forgets': { step: 4, what: PERIODS },
  'rejects-profiles-for-later': { step: 6, what: 'status' },
  'never-replaces-profiles': { step: 8, what: PERIODS },
});
