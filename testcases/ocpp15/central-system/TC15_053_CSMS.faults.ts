import { faults } from '#plugfest/self-play';
import TC15_053_CSMS from './TC15_053_CSMS.ts';

export default faults(TC15_053_CSMS, {
  'reserve-other-tag': { step: 1, what: 'idTag' },
  'reserve-other-connector': { step: 1, what: 'connectorId' },
  'reserve-for-a-day': { step: 1, what: 'expiryDate' },
  'hides-parent-and-expiry': { step: 4, what: 'idTagInfo.parentIdTag' },
  'authorize-unanswered': { step: 4, what: 'answer' },
  'authorize-refuses-everyone': { step: 4, what: 'idTagInfo.status' },
  'start-unanswered': { step: 6, what: 'answer' },
  'reserved-start-refused': { step: 6, what: 'answer' },
  'start-refuses-everyone': { step: 6, what: 'idTagInfo.status' },
});
