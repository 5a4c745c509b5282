import { faults } from '#plugfest/self-play';
import TC_052_CS from './TC_052_CS.ts';

export default faults(TC_052_CS, {
  'rejects-reservations': { step: 'Reserved › 2', what: 'status' },
  'accepts-any-cancellation': { step: 2, what: 'status' },
  'fails-cancellations': { step: 2, what: 'answer' },
  'cancels-any-reservation': { step: '', what: 'status of the reserved connector' },
});
