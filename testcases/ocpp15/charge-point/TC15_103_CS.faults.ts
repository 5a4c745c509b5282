import { faults } from '#plugfest/self-play';
import TC15_103_CS from './TC15_103_CS.ts';

export default faults(TC15_103_CS, {
  'rejects-lists': { step: 'KnownByList › 2', what: 'status' },
  'never-reports-start': { step: 3, what: 'message' },
  'never-reports-stop': { step: 8, what: 'status' },
  'remembers-concurrent-tx': { step: 13, what: 'message' },
  'starts-only-once': { step: 13, what: 'message' },
  'unlocked-of-1.6': { step: 10, what: 'status' },
});
