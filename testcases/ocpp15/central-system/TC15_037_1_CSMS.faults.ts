import { faults } from '#plugfest/self-play';
import TC15_037_1_CSMS from './TC15_037_1_CSMS.ts';

export default faults(TC15_037_1_CSMS, {
  'start-unanswered': { step: 2, what: 'answer' },
  'start-late': { step: 2, what: 'answer' },
  'late-start-refused': { step: 2, what: 'answer' },
  'start-refuses-everyone': { step: 2, what: 'idTagInfo.status' },
  'start-blocks-everyone': { step: 2, what: 'idTagInfo.status' },
  'start-only-after-authorize': { step: 2, what: 'idTagInfo.status' },
  'start-without-transaction-id': { step: 2, what: 'transactionId' },
  'start-without-id-tag-info': { step: 2, what: 'idTagInfo' },
  'start-extra-status': { step: 2, what: 'status' },
  'meter-values-unanswered': { step: 4, what: 'answer' },
  'meter-values-extra-field': { step: 4, what: 'status' },
});
