import { faults } from '#plugfest/self-play';
import TC_047_CS from './TC_047_CS.ts';

export default faults(TC_047_CS, {
  'rejects-reservations': { step: 2, what: 'status' },
  'accepts-reservation-but-forgets': { step: 3, what: 'message' },
  'silent-when-reserved': { step: 3, what: 'message' },
  'reports-wrong-connector': { step: 3, what: 'message' },
  'ignores-reservation-expiry': { step: 5, what: 'message' },
  'ends-reservation-early': { step: 5, what: 'timing' },
  'silent-when-available': { step: 5, what: 'message' },
  'tells-other-reservation': { step: 'Charging › 11', what: 'reservationId' },
});
