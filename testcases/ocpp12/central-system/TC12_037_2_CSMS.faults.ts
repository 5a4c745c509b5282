import { faults } from '#plugfest/self-play';
import TC12_037_2_CSMS from './TC12_037_2_CSMS.ts';

export default faults(TC12_037_2_CSMS, {
  'accepts-blocked': { step: 2, what: 'idTagInfo.status' },
  'accepts-everyone': { step: 2, what: 'idTagInfo.status' },
  'mixes-up-blocked-and-expired': { step: 2, what: 'idTagInfo.status' },
  'start-unanswered': { step: 2, what: 'answer' },
  'start-late': { step: 2, what: 'answer' },
  'start-without-transaction-id': { step: 2, what: 'transactionId' },
  'start-without-id-tag-info': { step: 2, what: 'idTagInfo' },
  'start-extra-status': { step: 2, what: 'status' },
  'stop-unanswered': { step: 4, what: 'answer' },
  'stop-late': { step: 4, what: 'answer' },
  'stop-without-tag-refused': { step: 4, what: 'answer' },
});
