import { faults } from '#plugfest/self-play';
import TC12_039_CSMS from './TC12_039_CSMS.ts';

export default faults(TC12_039_CSMS, {
  'start-unanswered': { step: 2, what: 'answer' },
  'start-late': { step: 2, what: 'answer' },
  'late-start-refused': { step: 2, what: 'answer' },
  'start-refuses-everyone': { step: 2, what: 'idTagInfo.status' },
  'start-blocks-everyone': { step: 2, what: 'idTagInfo.status' },
  'start-only-after-authorize': { step: 2, what: 'idTagInfo.status' },
  'start-without-transaction-id': { step: 2, what: 'transactionId' },
  'start-without-id-tag-info': { step: 2, what: 'idTagInfo' },
  'start-extra-status': { step: 2, what: 'status' },
  'stop-unanswered': { step: 4, what: 'answer' },
  'stop-late': { step: 4, what: 'answer' },
  'stop-with-transaction-id': { step: 4, what: 'transactionId' },
});
