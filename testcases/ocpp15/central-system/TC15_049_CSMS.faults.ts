import { faults } from '#plugfest/self-play';
import TC15_049_CSMS from './TC15_049_CSMS.ts';

export default faults(TC15_049_CSMS, {
  'reserve-other-tag': { step: 1, what: 'idTag' },
  'reserve-other-connector': { step: 1, what: 'connectorId' },
  'reserve-without-id': { step: 1, what: 'reservationId' },
  'reserve-for-a-day': { step: 1, what: 'expiryDate' },
  'reserve-in-the-past': { step: 1, what: 'expiryDate' },
  'start-unanswered': { step: 4, what: 'answer' },
  'reserved-start-refused': { step: 4, what: 'answer' },
  'start-refuses-everyone': { step: 4, what: 'idTagInfo.status' },
  'start-only-after-authorize': { step: 4, what: 'idTagInfo.status' },
});
