import { faults } from '#plugfest/self-play';
import TC_048_2_CSMS from './TC_048_2_CSMS.ts';

export default faults(TC_048_2_CSMS, {
  'status-preparing-refused': { step: 2, what: 'answer' },
  'order-never-sent': { step: 3, what: 'message' },
  'order-as-data-transfer': { step: 3, what: 'message' },
  'order-late': { step: 3, what: 'message' },
  'order-extra-field': { step: 3, what: 'reason' },
  'reserve-other-tag': { step: 3, what: 'idTag' },
  'reserve-without-id': { step: 3, what: 'reservationId' },
  'reserve-connector-0': { step: 3, what: 'connectorId' },
  'insists-after-refusal': { step: '', what: 'message' },
});
