import { faults } from '#plugfest/self-play';
import TC_048_1_CS from './TC_048_1_CS.ts';

export default faults(TC_048_1_CS, {
  'hides-faults': { step: 'SetConnectorFaulted › 1', what: 'message' },
  'available-for-faulted': { step: 'SetConnectorFaulted › 1', what: 'message' },
  'accepts-any-reservation': { step: 2, what: 'status' },
  'fails-reservations': { step: 2, what: 'answer' },
  'rejected-for-every-refusal': { step: 2, what: 'status' },
  'occupied-for-every-refusal': { step: 2, what: 'status' },
});
