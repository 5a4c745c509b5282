import { faults } from '#plugfest/self-play';
import TC15_052_CSMS from './TC15_052_CSMS.ts';

export default faults(TC15_052_CSMS, {
  'insists-after-refusal': { step: '', what: 'message' },
  'order-never-sent': { step: 1, what: 'message' },
  'order-as-data-transfer': { step: 1, what: 'message' },
  'reserve-other-connector': { step: 1, what: 'connectorId' },
  'reserve-connector-0': { step: 1, what: 'connectorId' },
  'reserve-other-tag': { step: 1, what: 'idTag' },
  'reserve-without-id': { step: 1, what: 'reservationId' },
  'reserve-for-a-day': { step: 1, what: 'expiryDate' },
  'reserve-in-the-past': { step: 1, what: 'expiryDate' },
  'status-reserved-refused': { step: 4, what: 'answer' },
  'never-cancels-reservations': { step: 5, what: 'message' },
  'cancels-other-reservation': { step: 5, what: 'reservationId' },
  'heartbeat-time-stale': { step: 8, what: 'currentTime' },
  'heartbeat-empty': { step: 8, what: 'currentTime' },
  'heartbeat-time-ahead': { step: 8, what: 'currentTime' },
  'heartbeat-unanswered': { step: 8, what: 'answer' },
});
