import { faults } from '#plugfest/self-play';
import TC_040_1_CS from './TC_040_1_CS.ts';

export default faults(TC_040_1_CS, {
  'accepts-unknown-keys': { step: 2, what: 'status' },
  'rejects-unknown-keys': { step: 2, what: 'status' },
});
