import { faults } from '#plugfest/self-play';
import TC15_041_CS from './TC15_041_CS.ts';

export default faults(TC15_041_CS, {
  'numbers-connectors-from-2': { step: 1, what: 'message' },
  'never-reports-status': { step: 1, what: 'message' },
  'forgets-connectors': { step: 1, what: 'message' },
});
