import { faults } from '#plugfest/self-play';
import TC_055_CS from './TC_055_CS.ts';

export default faults(TC_055_CS, {
  'accepts-any-trigger': { step: 2, what: 'status' },
  'sends-rejected-trigger': { step: 3, what: 'message' },
});
