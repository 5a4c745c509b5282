import { faults } from '#plugfest/self-play';
import PF_RESERVATION_02_CS from './PF_RESERVATION_02_CS.ts';

export default faults(PF_RESERVATION_02_CS, {
  'reserves-no-connector-0': { step: 2, what: 'status' },
  'silent-when-reserved': { step: 3, what: 'message' },
  'lets-anyone-charge-when-reserved': { step: 7, what: 'message' },
});
