import { faults } from '#plugfest/self-play';
import TC12_037_1_CSMS from './TC12_037_1_CSMS.ts';

export default faults(TC12_037_1_CSMS, {
  'start-unanswered': { step: 2, what: 'answer' },
  'start-late': { step: 2, what: 'answer' },
  'late-start-refused': { step: 2, what: 'answer' },
  'start-refuses-everyone': { step: 2, what: 'idTagInfo.status' },
});
