import { faults } from '#plugfest/self-play';
import TC_049_CSMS from './TC_049_CSMS.ts';

export default faults(TC_049_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-as-data-transfer': { step: 1, what: 'message' },
  'order-late': { step: 1, what: 'message' },
  'order-extra-field': { step: 1, what: 'reason' },
  'reserve-other-tag': { step: 1, what: 'idTag' },
  'reserve-without-id': { step: 1, what: 'reservationId' },
  'reserve-other-connector': { step: 1, what: 'connectorId' },
  'status-reserved-refused': { step: 4, what: 'answer' },
});
