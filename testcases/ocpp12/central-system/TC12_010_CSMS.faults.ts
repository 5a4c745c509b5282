import { faults } from '#plugfest/self-play';
import TC12_010_CSMS from './TC12_010_CSMS.ts';

export default faults(TC12_010_CSMS, {
  'remote-start-other-tag': { step: 1, what: 'idTag' },
  'remote-start-without-tag': { step: 1, what: 'idTag' },
  'remote-start-other-connector': { step: 1, what: 'connectorId' },
  'remote-start-connector-0': { step: 1, what: 'connectorId' },
  'start-unanswered': { step: 4, what: 'answer' },
  'start-late': { step: 4, what: 'answer' },
  'start-refuses-everyone': { step: 4, what: 'idTagInfo.status' },
  'start-blocks-everyone': { step: 4, what: 'idTagInfo.status' },
});
