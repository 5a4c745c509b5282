import { faults } from '#plugfest/self-play';
import TC_027_CS from './TC_027_CS.ts';

export default faults(TC_027_CS, {
  'accepts-any-remote-start': { step: 2, what: 'status' },
});
