import { faults } from '#plugfest/self-play';
import PF_CHARGING_04_CS from './PF_CHARGING_04_CS.ts';

const PERIODS = 'chargingSchedule.chargingSchedulePeriod';

export default faults(PF_CHARGING_04_CS, {
  'knows-stack-level-0-only': { step: 2, what: 'status' },
  'starts-schedules-when-asked': { step: 4, what: PERIODS },
  'knows-running-schedules-only': { step: 4, what: PERIODS },
  'knows-first-period-only': { step: 4, what: PERIODS },
  'lowest-stack-level-wins': { step: 4, what: PERIODS },
  'rejects-composite-schedules': { step: 4, what: 'status' },
});
