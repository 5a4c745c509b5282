import { faults } from '#plugfest/self-play';
import TC_011_2_CSMS from './TC_011_2_CSMS.ts';

export default faults(TC_011_2_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-late': { step: 1, what: 'message' },
  'remote-start-other-tag': { step: 1, what: 'idTag' },
  'remote-start-connector-0': { step: 1, what: 'connectorId' },
  'order-sent-twice': { step: '', what: 'message' },
  'authorize-unanswered': { step: 4, what: 'answer' },
  'authorize-refuses-everyone': { step: 4, what: 'idTagInfo.status' },
  'status-preparing-refused': { step: 6, what: 'answer' },
  'status-available-refused': { step: 8, what: 'answer' },
});
