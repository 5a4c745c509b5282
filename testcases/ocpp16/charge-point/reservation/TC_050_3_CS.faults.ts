import { faults } from '#plugfest/self-play';
import TC_050_3_CS from './TC_050_3_CS.ts';

export default faults(TC_050_3_CS, {
  'rejects-availability': { step: 'SetChargePointUnavailable › 2', what: 'status' },
  'only-main-unavailable': { step: 'SetChargePointUnavailable › 3', what: 'message' },
  'never-main-unavailable': { step: 'SetChargePointUnavailable › 3', what: 'message' },
  'accepts-any-reservation': { step: 2, what: 'status' },
  'fails-reservations': { step: 2, what: 'answer' },
  'rejected-for-every-refusal': { step: 2, what: 'status' },
  'occupied-for-every-refusal': { step: 2, what: 'status' },
});
