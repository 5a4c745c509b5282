import { faults } from '#plugfest/self-play';
import PF_CHARGING_06_CS from './PF_CHARGING_06_CS.ts';

export default faults(PF_CHARGING_06_CS, {
  'rejects-profiles': { step: 2, what: 'status' },
  'fails-composite-schedules': { step: 4, what: 'answer', over: 'json' },
  'full-power-for-0-seconds': { step: 4, what: 'chargingSchedule.chargingSchedulePeriod' },
});
