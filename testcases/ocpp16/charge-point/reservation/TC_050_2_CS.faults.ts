import { faults } from '#plugfest/self-play';
import TC_050_2_CS from './TC_050_2_CS.ts';

export default faults(TC_050_2_CS, {
  'silent-when-preparing': { step: 'SetConnectorOccupied › 1', what: 'message' },
  'accepts-any-reservation': { step: 2, what: 'status' },
  'fails-reservations': { step: 2, what: 'answer' },
  'rejected-for-every-refusal': { step: 2, what: 'status' },
});
