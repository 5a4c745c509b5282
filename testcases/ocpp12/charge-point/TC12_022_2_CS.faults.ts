import { faults } from '#plugfest/self-play';
import TC12_022_2_CS from './TC12_022_2_CS.ts';

export default faults(TC12_022_2_CS, {
  'rejects-availability': { step: 2, what: 'status' },
  'rejects-operative': { step: 2, what: 'status' },
  'schedules-availability': { step: 2, what: 'status' },
  'rejects-inoperative': { step: 4, what: 'status' },
  'refuses-inoperative-again': { step: 6, what: 'status' },
});
