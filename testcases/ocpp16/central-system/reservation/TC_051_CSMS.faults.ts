import { faults } from '#plugfest/self-play';
import TC_051_CSMS from './TC_051_CSMS.ts';

export default faults(TC_051_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'reserve-connector-0': { step: 1, what: 'connectorId' },
  'reserve-without-id': { step: 1, what: 'reservationId' },
  'reserve-other-tag': { step: 1, what: 'idTag' },
  'status-reserved-refused': { step: 4, what: 'answer' },
  'cancels-other-reservation': { step: 5, what: 'reservationId' },
  'never-cancels-reservations': { step: 5, what: 'message' },
  'status-available-refused': { step: 8, what: 'answer' },
});
