import { faults } from '#plugfest/self-play';
import TC_039_CSMS from './TC_039_CSMS.ts';

export default faults(TC_039_CSMS, {
  'closes-on-reconnect': { step: 2, what: 'answer' },
  'late-start-refused': { step: 2, what: 'answer' },
  'late-start-unanswered': { step: 2, what: 'answer' },
  'late-start-invalid': { step: 2, what: 'idTagInfo.status' },
  'late-stop-refused': { step: 4, what: 'answer' },
  'stop-reason-local-refused': { step: 4, what: 'answer' },
  'stop-empty-id-tag-info': { step: 4, what: 'idTagInfo.status' },
});
