import { faults } from '#plugfest/self-play';
import TC12_018_1_CSMS from './TC12_018_1_CSMS.ts';

export default faults(TC12_018_1_CSMS, {
  'start-without-transaction-id': { step: 'Charging › 4', what: 'transactionId' },
  'unlock-other-connector': { step: 1, what: 'connectorId' },
  'unlock-connector-0': { step: 1, what: 'connectorId' },
  'unlock-stops-first': { step: 1, what: 'message' },
  'stop-unanswered': { step: 4, what: 'answer' },
  'stop-late': { step: 4, what: 'answer' },
  'stop-without-tag-refused': { step: 4, what: 'answer' },
  'stop-with-transaction-id': { step: 4, what: 'transactionId' },
  'stop-empty-id-tag-info': { step: 4, what: 'idTagInfo.status' },
});
