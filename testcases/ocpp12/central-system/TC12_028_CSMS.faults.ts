import { faults } from '#plugfest/self-play';
import TC12_028_CSMS from './TC12_028_CSMS.ts';

export default faults(TC12_028_CSMS, {
  'start-without-transaction-id': { step: 'Charging › 4', what: 'transactionId' },
  'remote-stop-other-transaction': { step: 1, what: 'transactionId' },
  'remote-stop-earlier-transaction': { step: 1, what: 'transactionId' },
  'remote-stop-connector-as-transaction': { step: 1, what: 'transactionId' },
  'stop-unanswered': { step: 4, what: 'answer' },
  'stop-late': { step: 4, what: 'answer' },
  'stop-without-tag-refused': { step: 4, what: 'answer' },
  'stop-with-transaction-id': { step: 4, what: 'transactionId' },
  'stop-empty-id-tag-info': { step: 4, what: 'idTagInfo.status' },
});
