import { faults } from '#plugfest/self-play';
import TC_061_2_CS from './TC_061_2_CS.ts';

export default faults(TC_061_2_CS, {
  'rejects-clear-cache': { step: 2, what: 'status' },
  'one-remote-start': { step: 4, what: 'status' },
  'keeps-cache': { step: 5, what: 'message' },
});
