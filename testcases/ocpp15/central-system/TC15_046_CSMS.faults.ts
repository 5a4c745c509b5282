import { faults } from '#plugfest/self-play';
import TC15_046_CSMS from './TC15_046_CSMS.ts';

export default faults(TC15_046_CSMS, {
  'reserve-connector-0': { step: 1, what: 'connectorId' },
  'reserve-other-connector': { step: 1, what: 'connectorId' },
  'reserve-other-tag': { step: 1, what: 'idTag' },
  'reserve-without-id': { step: 1, what: 'reservationId' },
  'start-unanswered': { step: 4, what: 'answer' },
  'start-late': { step: 4, what: 'answer' },
  'reserved-start-refused': { step: 4, what: 'answer' },
  'start-refuses-everyone': { step: 4, what: 'idTagInfo.status' },
  'start-blocks-everyone': { step: 4, what: 'idTagInfo.status' },
  'start-only-after-authorize': { step: 4, what: 'idTagInfo.status' },
  'start-without-transaction-id': { step: 4, what: 'transactionId' },
  'start-without-id-tag-info': { step: 4, what: 'idTagInfo' },
  'start-extra-status': { step: 4, what: 'status' },
});
