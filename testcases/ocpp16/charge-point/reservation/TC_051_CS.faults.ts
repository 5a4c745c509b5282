import { faults } from '#plugfest/self-play';
import TC_051_CS from './TC_051_CS.ts';

export default faults(TC_051_CS, {
  'rejects-reservations': { step: 'Reserved › 2', what: 'status' },
  'silent-when-reserved': { step: 'Reserved › 3', what: 'message' },
  'rejects-cancellations': { step: 2, what: 'status' },
  'accepts-cancellation-but-keeps': { step: 3, what: 'message' },
  'silent-when-available': { step: 3, what: 'message' },
  'tells-other-reservation': { step: 'Charging › 11', what: 'reservationId' },
});
