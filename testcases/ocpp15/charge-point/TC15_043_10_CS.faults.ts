import { faults } from '#plugfest/self-play';
import TC15_043_10_CS from './TC15_043_10_CS.ts';

export default faults(TC15_043_10_CS, {
  'rejects-lists': { step: 2, what: 'status' },
  'lists-not-implemented': { step: 2, what: 'answer' },
  'never-authorizes': { step: 5, what: 'message' },
  'starts-despite-refusal': { step: 5, what: 'message' },
  'states-of-1.6': { step: 5, what: 'message' },
});
