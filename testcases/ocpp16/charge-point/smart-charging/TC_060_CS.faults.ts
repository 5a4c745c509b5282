import { faults } from '#plugfest/self-play';
import TC_060_CS from './TC_060_CS.ts';

export default faults(TC_060_CS, {
  'starts-with-any-profile': { step: 2, what: 'status' },
  'fails-remote-start': { step: 2, what: 'answer', over: 'json' },
});
