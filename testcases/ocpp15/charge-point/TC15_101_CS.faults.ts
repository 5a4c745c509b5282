import { faults } from '#plugfest/self-play';
import TC15_101_CS from './TC15_101_CS.ts';

export default faults(TC15_101_CS, {
  'rejects-lists': { step: 'KnownByList › 2', what: 'status' },
  'lists-not-implemented': { step: 'KnownByList › 2', what: 'answer' },
  'never-reports-start': { step: 3, what: 'message' },
  'never-reports-stop': { step: 8, what: 'status' },
  'never-updates-list': { step: 13, what: 'message' },
  'never-authorizes': { step: 13, what: 'message' },
  'starts-despite-refusal': { step: 13, what: 'message' },
  'unlocked-of-1.6': { step: 10, what: 'status' },
});
