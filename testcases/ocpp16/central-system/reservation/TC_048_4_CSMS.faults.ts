import { faults } from '#plugfest/self-play';
import TC_048_4_CSMS from './TC_048_4_CSMS.ts';

export default faults(TC_048_4_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-as-data-transfer': { step: 1, what: 'message' },
  'order-late': { step: 1, what: 'message' },
  'order-extra-field': { step: 1, what: 'reason' },
  'reserve-other-tag': { step: 1, what: 'idTag' },
  'reserve-without-id': { step: 1, what: 'reservationId' },
  'reserve-connector-0': { step: 1, what: 'connectorId' },
  'reserve-other-connector': { step: 1, what: 'connectorId' },
  'insists-after-refusal': { step: '', what: 'message' },
});
