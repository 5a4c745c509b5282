import { faults } from '#plugfest/self-play';
import TC_048_3_CS from './TC_048_3_CS.ts';

export default faults(TC_048_3_CS, {
  'rejects-availability': { step: 'SetConnectorUnavailable › 2', what: 'status' },
  'silent-when-unavailable': { step: 'SetConnectorUnavailable › 3', what: 'message' },
  'accepts-any-reservation': { step: 2, what: 'status' },
  'fails-reservations': { step: 2, what: 'answer' },
  'rejected-for-every-refusal': { step: 2, what: 'status' },
  'occupied-for-every-refusal': { step: 2, what: 'status' },
});
