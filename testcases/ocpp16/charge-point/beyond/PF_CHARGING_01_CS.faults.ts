import { faults } from '#plugfest/self-play';
import PF_CHARGING_01_CS from './PF_CHARGING_01_CS.ts';

const PERIODS = 'chargingSchedule.chargingSchedulePeriod';

export default faults(PF_CHARGING_01_CS, {
  'never-tells-configuration': { step: 2, what: 'answer' },
  'tells-no-configuration': { step: 2, what: 'configurationKey' },
  'rejects-profiles': { step: 4, what: 'status' },
  'knows-stack-level-0-only': { step: 4, what: 'status' },
  'accepts-profiles-but-forgets': { step: 6, what: PERIODS },
  'never-replaces-profiles': { step: 6, what: PERIODS },
  'answers-to-wrong-id': { step: '', what: 'message id' },
  'answers-as-call': { step: '', what: 'the message array' },
});
