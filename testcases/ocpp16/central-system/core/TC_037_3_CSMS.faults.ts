import { faults } from '#plugfest/self-play';
import TC_037_3_CSMS from './TC_037_3_CSMS.ts';

export default faults(TC_037_3_CSMS, {
  'closes-on-reconnect': { step: 2, what: 'answer' },
  'start-accepts-everyone': { step: 2, what: 'idTagInfo.status' },
  'invalid-as-blocked': { step: 2, what: 'idTagInfo.status' },
  'start-without-transaction-id': { step: 2, what: 'transactionId' },
  'late-start-refused': { step: 2, what: 'answer' },
  'status-charging-refused': { step: 4, what: 'answer' },
  'stop-reason-deauthorized-refused': { step: 6, what: 'answer' },
  'stop-without-tag-refused': { step: 6, what: 'answer' },
  'status-finishing-refused': { step: 8, what: 'answer' },
});
