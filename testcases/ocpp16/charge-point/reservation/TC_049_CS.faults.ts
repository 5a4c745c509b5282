import { faults } from '#plugfest/self-play';
import TC_049_CS from './TC_049_CS.ts';

export default faults(TC_049_CS, {
  'reserves-no-connector-0': { step: 2, what: 'status' },
  'accepts-reservation-but-forgets': { step: 3, what: 'message' },
  'silent-when-reserved': { step: 3, what: 'message' },
  'reserves-main': { step: 3, what: 'message' },
  'unavailable-for-reserved': { step: 3, what: 'status' },
  'silent-when-preparing': { step: 'Charging › 7', what: 'message' },
  'leaves-out-reservation-id': { step: 'Charging › 11', what: 'reservationId' },
  'tells-other-reservation': { step: 'Charging › 11', what: 'reservationId' },
});
