import { faults } from '#plugfest/self-play';
import TC15_102_CSMS from './TC15_102_CSMS.ts';

export default faults(TC15_102_CSMS, {
  'authorize-unanswered': { step: 2, what: 'answer' },
  'authorize-late': { step: 2, what: 'answer' },
  'id-tags-case-sensitive': { step: 2, what: 'idTagInfo.status' },
  'authorize-refuses-everyone': { step: 2, what: 'idTagInfo.status' },
});
