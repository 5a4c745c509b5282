import { faults } from '#plugfest/self-play';
import PF_CHARGING_08_CS from './PF_CHARGING_08_CS.ts';

const PERIODS = 'chargingSchedule.chargingSchedulePeriod';

export default faults(PF_CHARGING_08_CS, {
  'rejects-profiles': { step: 2, what: 'status' },
  'rejects-profiles-of-transactions': { step: 4, what: 'status' },
  'prefers-default-profiles': { step: 6, what: PERIODS },
  'rejects-remote-stop': { step: 8, what: 'status' },
  'never-reports-stop': { step: 9, what: 'message' },
  'silent-when-finishing': { step: 11, what: 'message' },
  'silent-when-available': { step: 13, what: 'message' },
  'hands-profiles-down': { step: 17, what: PERIODS },
});
