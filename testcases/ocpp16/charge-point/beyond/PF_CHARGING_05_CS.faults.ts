import { faults } from '#plugfest/self-play';
import PF_CHARGING_05_CS from './PF_CHARGING_05_CS.ts';

const PERIODS = 'chargingSchedule.chargingSchedulePeriod';

export default faults(PF_CHARGING_05_CS, {
  'rejects-profiles': { step: 2, what: 'status' },
  'ignores-length-of-schedules': { step: 4, what: PERIODS },
  'knows-no-recurrence': { step: 4, what: PERIODS },
  'starts-schedules-when-asked': { step: 4, what: PERIODS },
  'tells-no-composite-schedule': { step: 4, what: 'chargingSchedule' },
});
