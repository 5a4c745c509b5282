import { faults } from '#plugfest/self-play';
import TC_059_CS from './TC_059_CS.ts';

const PERIODS = 'chargingSchedule.chargingSchedulePeriod';

export default faults(TC_059_CS, {
  'rejects-remote-start-with-profile': { step: 'Charging › 6', what: 'status' },
  'starts-for-other-tag': { step: 'Charging › 11', what: 'idTag' },
  'forgets-profile-of-remote-start': { step: 3, what: PERIODS },
  'ignores-profiles-of-transactions': { step: 3, what: PERIODS },
  'rejects-composite-schedules': { step: 3, what: 'status' },
  'composite-of-a-day': { step: 3, what: 'chargingSchedule.duration' },
  'composite-in-tenths': { step: 3, what: PERIODS },
});
