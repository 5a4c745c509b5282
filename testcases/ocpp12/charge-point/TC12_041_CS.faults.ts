import { faults } from '#plugfest/self-play';
import TC12_041_CS from './TC12_041_CS.ts';

export default faults(TC12_041_CS, {
  'numbers-connectors-from-2': { step: 1, what: 'message' },
  'never-reports-status': { step: 1, what: 'message' },
  'forgets-connectors': { step: 1, what: 'message' },
});
