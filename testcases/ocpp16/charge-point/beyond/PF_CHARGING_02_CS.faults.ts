import { faults } from '#plugfest/self-play';
import PF_CHARGING_02_CS from './PF_CHARGING_02_CS.ts';

const PERIODS = 'chargingSchedule.chargingSchedulePeriod';

export default faults(PF_CHARGING_02_CS, {
  'no-default-profile-for-all': { step: 2, what: 'status' },
  'accepts-profiles-but-forgets': { step: 4, what: PERIODS },
  'rejects-composite-schedules': { step: 4, what: 'status' },
  'takes-one-profile-of-a-purpose': { step: 6, what: 'status' },
  'prefers-default-profile-for-all': { step: 8, what: PERIODS },
});
