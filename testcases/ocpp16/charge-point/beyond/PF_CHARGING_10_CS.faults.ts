import { faults } from '#plugfest/self-play';
import PF_CHARGING_10_CS from './PF_CHARGING_10_CS.ts';

const PERIODS = 'chargingSchedule.chargingSchedulePeriod';

export default faults(PF_CHARGING_10_CS, {
  'rejects-remote-start-with-profile': { step: 'Charging › 6', what: 'status' },
  'rejects-profiles': { step: 2, what: 'status' },
  'never-replaces-profiles': { step: 4, what: PERIODS },
});
