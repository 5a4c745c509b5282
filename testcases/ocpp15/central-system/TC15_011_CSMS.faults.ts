import { faults } from '#plugfest/self-play';
import TC15_011_CSMS from './TC15_011_CSMS.ts';

export default faults(TC15_011_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-as-data-transfer': { step: 1, what: 'message' },
  'remote-start-other-tag': { step: 1, what: 'idTag' },
  'remote-start-without-tag': { step: 1, what: 'idTag' },
  'start-unanswered': { step: 4, what: 'answer' },
  'start-late': { step: 4, what: 'answer' },
  'start-refuses-everyone': { step: 4, what: 'idTagInfo.status' },
  'start-only-after-authorize': { step: 4, what: 'idTagInfo.status' },
  'start-without-transaction-id': { step: 4, what: 'transactionId' },
});
