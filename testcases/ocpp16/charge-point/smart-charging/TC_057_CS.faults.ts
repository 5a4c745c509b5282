import { faults } from '#plugfest/self-play';
import TC_057_CS from './TC_057_CS.ts';

const PERIODS = 'chargingSchedule.chargingSchedulePeriod';

export default faults(TC_057_CS, {
  'rejects-profiles': { step: 2, what: 'status' },
  'fails-profiles': { step: 2, what: 'answer' },
  'says-profiles-are-not-supported': { step: 2, what: 'status' },
  'accepts-profiles-but-forgets': { step: 4, what: PERIODS },
  'ignores-profiles-of-transactions': { step: 4, what: PERIODS },
  'rejects-composite-schedules': { step: 4, what: 'status' },
  'composite-in-local-time': { step: 4, what: 'scheduleStart' },
  'composite-of-other-connector': { step: 4, what: 'connectorId' },
});
