import { faults } from '#plugfest/self-play';
import TC12_023_2_CSMS from './TC12_023_2_CSMS.ts';

export default faults(TC12_023_2_CSMS, {
  'authorize-unanswered': { step: 2, what: 'answer' },
  'authorize-late': { step: 2, what: 'answer' },
  'authorize-empty': { step: 2, what: 'idTagInfo' },
});
