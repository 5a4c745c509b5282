import { faults } from '#plugfest/self-play';
import TC_053_CSMS from './TC_053_CSMS.ts';

export default faults(TC_053_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'reserve-connector-0': { step: 1, what: 'connectorId' },
  'reserve-without-parent': { step: 1, what: 'parentIdTag' },
  'reserve-other-tag': { step: 1, what: 'idTag' },
  'status-reserved-refused': { step: 4, what: 'answer' },
  'reserved-start-refused': { step: 'Charging › 4', what: 'answer' },
  'hides-parent-and-expiry': { step: 7, what: 'idTagInfo.parentIdTag' },
  'stop-unanswered': { step: 9, what: 'answer' },
  'status-finishing-refused': { step: 11, what: 'answer' },
});
