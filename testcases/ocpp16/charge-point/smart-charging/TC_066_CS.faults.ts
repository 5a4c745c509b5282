import { faults } from '#plugfest/self-play';
import TC_066_CS from './TC_066_CS.ts';

const PERIODS = 'chargingSchedule.chargingSchedulePeriod';

export default faults(TC_066_CS, {
  'rejects-profiles': { step: 'SetChargingProfile › 2', what: 'status' },
  'fails-profiles': { step: 'SetChargingProfile › 2', what: 'answer' },
  'accepts-profiles-but-forgets': { step: 2, what: PERIODS },
  'ignores-station-maximum': { step: 2, what: PERIODS },
  'ignores-profiles-of-transactions': { step: 2, what: PERIODS },
  'prefers-default-profiles': { step: 2, what: PERIODS },
  'falls-back-to-default-profile': { step: 2, what: PERIODS },
  'knows-first-period-only': { step: 2, what: PERIODS },
  'rejects-composite-schedules': { step: 2, what: 'status' },
  'composite-in-other-unit': { step: 2, what: 'chargingSchedule.chargingRateUnit' },
});
