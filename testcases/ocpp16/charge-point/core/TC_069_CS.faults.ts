import { faults } from '#plugfest/self-play';
import TC_069_CS from './TC_069_CS.ts';

export default faults(TC_069_CS, {
  'ignores-groups': { step: 1, what: 'message' },
  'authorizes-other-tag': { step: 'Charging › 9', what: 'idTag' },
  'stops-for-anyone': { step: 1, what: 'message' },
  'stops-group-with-first-tag': { step: 3, what: 'idTag' },
  'never-reports-stop': { step: 3, what: 'message' },
  'stops-without-tag': { step: 3, what: 'idTag' },
  'zero-meter-stop': { step: 3, what: 'meterStop' },
  'silent-when-finishing': { step: 5, what: 'message' },
});
