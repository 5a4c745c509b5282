import { faults } from '#plugfest/self-play';
import TC_048_3_CSMS from './TC_048_3_CSMS.ts';

export default faults(TC_048_3_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'change-availability-other-type': { step: 1, what: 'type' },
  'change-availability-other-connector': { step: 1, what: 'connectorId' },
  'status-unavailable-refused': { step: 4, what: 'answer' },
  'reserve-other-tag': { step: 5, what: 'idTag' },
  'reserve-without-id': { step: 5, what: 'reservationId' },
  'reserve-connector-0': { step: 5, what: 'connectorId' },
  'insists-after-refusal': { step: '', what: 'message' },
});
