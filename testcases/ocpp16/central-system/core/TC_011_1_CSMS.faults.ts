import { faults } from '#plugfest/self-play';
import TC_011_1_CSMS from './TC_011_1_CSMS.ts';

export default faults(TC_011_1_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-empty': { step: 1, what: 'idTag' },
  'remote-start-other-tag': { step: 1, what: 'idTag' },
  'remote-start-other-connector': { step: 1, what: 'connectorId' },
  'order-sent-twice': { step: '', what: 'message' },
  'authorize-blocks-everyone': { step: 4, what: 'idTagInfo.status' },
  'status-preparing-refused': { step: 6, what: 'answer' },
  'start-refuses-everyone': { step: 8, what: 'idTagInfo.status' },
  'status-charging-refused': { step: 10, what: 'answer' },
});
