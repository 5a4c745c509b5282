import { faults } from '#plugfest/self-play';
import TC_056_CS from './TC_056_CS.ts';

const PERIODS = 'chargingSchedule.chargingSchedulePeriod';

export default faults(TC_056_CS, {
  'rejects-profiles': { step: 2, what: 'status' },
  'fails-profiles': { step: 2, what: 'answer' },
  'says-profiles-are-not-supported': { step: 2, what: 'status' },
  'accepts-profiles-but-forgets': { step: 4, what: PERIODS },
  'fails-composite-schedules': { step: 4, what: 'answer' },
  'rejects-composite-schedules': { step: 4, what: 'status' },
  'tells-no-composite-schedule': { step: 4, what: 'chargingSchedule' },
  'composite-without-begin': { step: 4, what: 'scheduleStart' },
  'composite-in-local-time': { step: 4, what: 'scheduleStart' },
  'composite-of-other-connector': { step: 4, what: 'connectorId' },
  'composite-in-other-unit': { step: 4, what: 'chargingSchedule.chargingRateUnit' },
  'composite-of-a-day': { step: 4, what: 'chargingSchedule.duration' },
  'composite-in-tenths': { step: 4, what: PERIODS },
  'composite-without-limits': { step: 4, what: PERIODS },
});
