import { faults } from '#plugfest/self-play';
import TC15_039_CS from './TC15_039_CS.ts';

export default faults(TC15_039_CS, {
  'never-reports-start': { step: 1, what: 'message' },
  'starts-for-other-tag': { step: 1, what: 'idTag' },
  'starts-on-connector-0': { step: 1, what: 'connectorId' },
  'starts-on-other-connector': { step: 1, what: 'connectorId' },
  'states-of-1.6': { step: 3, what: 'message' },
  'starts-twice': { step: 3, what: 'message' },
  'reason-of-1.6': { step: 3, what: 'reason' },
  'stops-right-after-start': { step: 3, what: 'transactionId' },
});
