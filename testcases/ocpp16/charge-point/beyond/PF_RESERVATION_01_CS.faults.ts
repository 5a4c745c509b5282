import { faults } from '#plugfest/self-play';
import PF_RESERVATION_01_CS from './PF_RESERVATION_01_CS.ts';

export default faults(PF_RESERVATION_01_CS, {
  'rejects-reservations': { step: 2, what: 'status' },
  'silent-when-reserved': { step: 3, what: 'message' },
  'accepts-any-reservation': { step: 6, what: 'status' },
  'never-replaces-reservations': { step: 8, what: 'status' },
  'replaces-reservations-in-words': { step: 'Charging › 6', what: 'status' },
});
