import { faults } from '#plugfest/self-play';
import TC_007_CSMS from './TC_007_CSMS.ts';

export default faults(TC_007_CSMS, {
  'status-preparing-refused': { step: 2, what: 'answer' },
  'start-only-after-authorize': { step: 4, what: 'idTagInfo.status' },
  'start-unanswered': { step: 4, what: 'answer' },
  'start-extra-status': { step: 4, what: 'status' },
  'status-charging-refused': { step: 6, what: 'answer' },
});
