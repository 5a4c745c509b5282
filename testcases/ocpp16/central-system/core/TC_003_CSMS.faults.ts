import { faults } from '#plugfest/self-play';
import TC_003_CSMS from './TC_003_CSMS.ts';

export default faults(TC_003_CSMS, {
  'authorize-unanswered': { step: 4, what: 'answer' },
  'authorize-refuses-everyone': { step: 4, what: 'idTagInfo.status' },
});
