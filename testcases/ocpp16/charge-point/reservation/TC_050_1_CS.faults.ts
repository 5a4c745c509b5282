import { faults } from '#plugfest/self-play';
import TC_050_1_CS from './TC_050_1_CS.ts';

export default faults(TC_050_1_CS, {
  'hides-faults': { step: 'SetChargePointFaulted › 1', what: 'message' },
  'forgets-connector-0': { step: 'SetChargePointFaulted › 1', what: 'message' },
  'accepts-any-reservation': { step: 2, what: 'status' },
  'fails-reservations': { step: 2, what: 'answer' },
  'rejected-for-every-refusal': { step: 2, what: 'status' },
  'occupied-for-every-refusal': { step: 2, what: 'status' },
});
