import { faults } from '#plugfest/self-play';
import TC_010_CSMS from './TC_010_CSMS.ts';

export default faults(TC_010_CSMS, {
  'status-preparing-refused': { step: 2, what: 'answer' },
  'order-never-sent': { step: 3, what: 'message' },
  'order-as-data-transfer': { step: 3, what: 'message' },
  'order-late': { step: 3, what: 'message' },
  'order-extra-field': { step: 3, what: 'reason' },
  'remote-start-other-tag': { step: 3, what: 'idTag' },
  'remote-start-without-tag': { step: 3, what: 'idTag' },
  'remote-start-other-connector': { step: 3, what: 'connectorId' },
  'remote-start-connector-0': { step: 3, what: 'connectorId' },
  'authorize-refuses-everyone': { step: 6, what: 'idTagInfo.status' },
  'start-blocks-everyone': { step: 8, what: 'idTagInfo.status' },
  'start-without-transaction-id': { step: 8, what: 'transactionId' },
  'status-charging-refused': { step: 10, what: 'answer' },
});
