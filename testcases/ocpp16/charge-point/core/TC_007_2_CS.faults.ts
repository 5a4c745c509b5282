import { faults } from '#plugfest/self-play';
import TC_007_2_CS from './TC_007_2_CS.ts';

export default faults(TC_007_2_CS, {
  'one-remote-start': { step: 2, what: 'status' },
  'ignores-cache': { step: 3, what: 'message' },
  'prepares-only-once': { step: 3, what: 'message' },
  'starts-only-once': { step: 5, what: 'message' },
  'charges-only-once': { step: 7, what: 'message' },
});
