import { faults } from '#plugfest/self-play';
import TC_024_CSMS from './TC_024_CSMS.ts';

export default faults(TC_024_CSMS, {
  'authorize-blocks-everyone': { step: 'Authorized › 2', what: 'idTagInfo.status' },
  'status-preparing-refused': { step: 2, what: 'answer' },
  'status-unanswered': { step: 2, what: 'answer' },
  'status-with-error-refused': { step: 4, what: 'answer' },
  'status-faulted-refused': { step: 4, what: 'answer' },
});
