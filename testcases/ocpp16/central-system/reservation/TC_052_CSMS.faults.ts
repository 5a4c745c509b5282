import { faults } from '#plugfest/self-play';
import TC_052_CSMS from './TC_052_CSMS.ts';

export default faults(TC_052_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'reserve-connector-0': { step: 1, what: 'connectorId' },
  'reserve-other-tag': { step: 1, what: 'idTag' },
  'status-reserved-refused': { step: 4, what: 'answer' },
  'cancels-known-reservation': { step: 5, what: 'reservationId' },
  'never-cancels-reservations': { step: 5, what: 'message' },
  'insists-after-refusal': { step: '', what: 'message' },
});
