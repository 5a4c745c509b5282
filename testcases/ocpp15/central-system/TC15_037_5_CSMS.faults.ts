import { faults } from '#plugfest/self-play';
import TC15_037_5_CSMS from './TC15_037_5_CSMS.ts';

export default faults(TC15_037_5_CSMS, {
  'accepts-expired': { step: 2, what: 'idTagInfo.status' },
  'mixes-up-blocked-and-expired': { step: 2, what: 'idTagInfo.status' },
  'one-word-for-every-refusal': { step: 2, what: 'idTagInfo.status' },
  'start-accepts-everyone': { step: 2, what: 'idTagInfo.status' },
  'start-unanswered': { step: 2, what: 'answer' },
  'start-without-transaction-id': { step: 2, what: 'transactionId' },
  'stop-unanswered': { step: 4, what: 'answer' },
  'stop-late': { step: 4, what: 'answer' },
  'stop-without-tag-refused': { step: 4, what: 'answer' },
});
