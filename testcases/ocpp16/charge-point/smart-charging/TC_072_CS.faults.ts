import { faults } from '#plugfest/self-play';
import TC_072_CS from './TC_072_CS.ts';

const PERIODS = 'chargingSchedule.chargingSchedulePeriod';

export default faults(TC_072_CS, {
  'knows-stack-level-0-only': { step: 'SetChargingProfile › 2', what: 'status' },
  'lowest-stack-level-wins': { step: 2, what: PERIODS },
  'ignores-length-of-schedules': { step: 2, what: PERIODS },
  'knows-first-period-only': { step: 2, what: PERIODS },
  'tells-no-composite-schedule': { step: 2, what: 'chargingSchedule' },
  'composite-in-local-time': { step: 2, what: 'scheduleStart' },
});
