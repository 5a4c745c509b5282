import { faults } from '#plugfest/self-play';
import TC_046_CSMS from './TC_046_CSMS.ts';

export default faults(TC_046_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-as-data-transfer': { step: 1, what: 'message' },
  'order-late': { step: 1, what: 'message' },
  'order-extra-field': { step: 1, what: 'reason' },
  'reserve-other-tag': { step: 1, what: 'idTag' },
  'reserve-without-id': { step: 1, what: 'reservationId' },
  'order-sent-twice': { step: '', what: 'message' },
  'reserve-connector-0': { step: 1, what: 'connectorId' },
  'reserve-other-connector': { step: 1, what: 'connectorId' },
  'status-reserved-refused': { step: 4, what: 'answer' },
  'authorize-refuses-everyone': { step: 'Authorized › 2', what: 'idTagInfo.status' },
  'reserved-start-refused': { step: 'Charging › 4', what: 'answer' },
  'status-charging-refused': { step: 'Charging › 6', what: 'answer' },
});
