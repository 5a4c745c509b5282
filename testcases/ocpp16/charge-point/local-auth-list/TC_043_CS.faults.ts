import { faults } from '#plugfest/self-play';
import TC_043_CS from './TC_043_CS.ts';

export default faults(TC_043_CS, {
  'rejects-lists': { step: 2, what: 'status' },
  'list-not-supported': { step: 2, what: 'status' },
  'lists-not-implemented': { step: 2, what: 'answer' },
  'rejects-differential-lists': { step: 4, what: 'status' },
});
