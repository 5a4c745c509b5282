import { faults } from '#plugfest/self-play';
import TC_067_CS from './TC_067_CS.ts';

const PERIODS = 'chargingSchedule.chargingSchedulePeriod';

export default faults(TC_067_CS, {
  'knows-stack-level-0-only': { step: 'SetChargingProfile › 2', what: 'status' },
  'fails-to-clear-profiles': { step: 2, what: 'answer' },
  'knows-no-profile-to-clear': { step: 2, what: 'status' },
  'says-cleared-but-keeps': { step: 4, what: PERIODS },
  'clears-too-much': { step: 4, what: PERIODS },
  'clears-by-id-only': { step: 6, what: 'status' },
  'says-cleared-but-keeps-criteria': { step: 8, what: PERIODS },
  'ignores-station-maximum': { step: 8, what: PERIODS },
  'never-clears-all': { step: 10, what: 'status' },
  'says-cleared-but-keeps-all': { step: 12, what: PERIODS },
});
