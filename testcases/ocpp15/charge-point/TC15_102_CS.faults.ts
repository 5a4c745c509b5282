import { faults } from '#plugfest/self-play';
import TC15_102_CS from './TC15_102_CS.ts';

export default faults(TC15_102_CS, {
  'rejects-lists': { step: 'KnownByList › 2', what: 'status' },
  'lists-not-implemented': { step: 'KnownByList › 2', what: 'answer' },
  'never-reports-start': { step: 3, what: 'message' },
  'never-stops-locally': { step: 5, what: 'message' },
  'never-reports-stop': { step: 5, what: 'message' },
  'stops-without-tag': { step: 5, what: 'idTag' },
  'stops-for-other-tag': { step: 5, what: 'idTag' },
  'reason-of-1.6': { step: 5, what: 'reason' },
  'never-updates-list': { step: 9, what: 'message' },
  'ignores-validity-at-stop': { step: 9, what: 'message' },
  'starts-despite-refusal': { step: 9, what: 'message' },
});
