import { faults } from '#plugfest/self-play';
import TC_037_1_CSMS from './TC_037_1_CSMS.ts';

export default faults(TC_037_1_CSMS, {
  'closes-on-reconnect': { step: 2, what: 'answer' },
  'late-start-refused': { step: 2, what: 'answer' },
  'late-start-unanswered': { step: 2, what: 'answer' },
  'late-start-invalid': { step: 2, what: 'idTagInfo.status' },
  'refuses-everyone': { step: 2, what: 'idTagInfo.status' },
  'start-only-after-authorize': { step: 2, what: 'idTagInfo.status' },
  'status-charging-refused': { step: 4, what: 'answer' },
});
