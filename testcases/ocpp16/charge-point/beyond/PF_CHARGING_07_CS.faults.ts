import { faults } from '#plugfest/self-play';
import PF_CHARGING_07_CS from './PF_CHARGING_07_CS.ts';

export default faults(PF_CHARGING_07_CS, {
  'fails-composite-schedules': { step: 2, what: 'answer' },
  'accepts-any-composite-schedule': { step: 2, what: 'status' },
});
