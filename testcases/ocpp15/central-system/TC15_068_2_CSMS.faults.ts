import { faults } from '#plugfest/self-play';
import TC15_068_2_CSMS from './TC15_068_2_CSMS.ts';

export default faults(TC15_068_2_CSMS, {
  'start-without-transaction-id': { step: 'Charging › 4', what: 'transactionId' },
  'accepts-everyone': { step: 2, what: 'idTagInfo.status' },
  'stop-empty-id-tag-info': { step: 2, what: 'idTagInfo.status' },
  'stop-unanswered': { step: 2, what: 'answer' },
  'stop-late': { step: 2, what: 'answer' },
  'stop-with-transaction-id': { step: 2, what: 'transactionId' },
});
