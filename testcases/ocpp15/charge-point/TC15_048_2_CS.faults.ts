import { faults } from '#plugfest/self-play';
import TC15_048_2_CS from './TC15_048_2_CS.ts';

export default faults(TC15_048_2_CS, {
  'rejects-remote-start': { step: 'Charging › 2', what: 'status' },
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'never-reports-start': { step: 'Charging › 5', what: 'message' },
  'starts-for-other-tag': { step: 'Charging › 5', what: 'idTag' },
  'rejects-reservations': { step: 2, what: 'status' },
  'accepts-any-reservation': { step: 2, what: 'status' },
  'rejected-for-every-refusal': { step: 2, what: 'status' },
  'fails-reservations': { step: 2, what: 'answer' },
});
