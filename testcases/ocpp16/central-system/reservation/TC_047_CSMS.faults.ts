import { faults } from '#plugfest/self-play';
import TC_047_CSMS from './TC_047_CSMS.ts';

export default faults(TC_047_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-as-data-transfer': { step: 1, what: 'message' },
  'order-late': { step: 1, what: 'message' },
  'order-extra-field': { step: 1, what: 'reason' },
  'reserve-other-tag': { step: 1, what: 'idTag' },
  'reserve-without-id': { step: 1, what: 'reservationId' },
  'reserve-connector-0': { step: 1, what: 'connectorId' },
  'reserve-in-the-past': { step: 1, what: 'expiryDate' },
  'reserve-for-a-day': { step: 1, what: 'expiryDate' },
  'status-reserved-refused': { step: 4, what: 'answer' },
  'status-available-refused': { step: 6, what: 'answer' },
});
