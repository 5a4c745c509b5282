import { faults } from '#plugfest/self-play';
import TC_003_CSMS from './TC_003_CSMS.ts';

export default faults(TC_003_CSMS, {
  'status-preparing-refused': { step: 2, what: 'answer' },
  'authorize-unanswered': { step: 4, what: 'answer' },
  'authorize-refuses-everyone': { step: 4, what: 'idTagInfo.status' },
  'authorize-status-at-top': { step: 4, what: 'status' },
  'authorize-status-padded': { step: 4, what: 'idTagInfo.status' },
  'authorize-empty': { step: 4, what: 'idTagInfo' },
  'start-unanswered': { step: 6, what: 'answer' },
  'start-without-transaction-id': { step: 6, what: 'transactionId' },
  'start-extra-status': { step: 6, what: 'status' },
  'start-refuses-everyone': { step: 6, what: 'idTagInfo.status' },
  'transaction-id-as-text': { step: 6, what: 'transactionId' },
  'closes-after-start': { step: 8, what: 'answer' },
  'status-charging-refused': { step: 8, what: 'answer' },
});
