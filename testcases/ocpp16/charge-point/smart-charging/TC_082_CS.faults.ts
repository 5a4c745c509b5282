import { faults } from '#plugfest/self-play';
import TC_082_CS from './TC_082_CS.ts';

const PERIODS = 'chargingSchedule.chargingSchedulePeriod';

export default faults(TC_082_CS, {
  'rejects-profiles': { step: 2, what: 'status' },
  'fails-profiles': { step: 2, what: 'answer' },
  'says-profiles-are-not-supported': { step: 2, what: 'status' },
  'accepts-profiles-but-forgets': { step: 4, what: PERIODS },
  'rejects-composite-schedules': { step: 4, what: 'status' },
  'composite-in-other-unit': { step: 4, what: 'chargingSchedule.chargingRateUnit' },
  'composite-in-tenths': { step: 4, what: PERIODS },
});
