import { faults } from '#plugfest/self-play';
import TC_003_CS from './TC_003_CS.ts';

export default faults(TC_003_CS, {
  'silent-when-preparing': { step: 1, what: 'message' },
  'available-for-preparing': { step: 1, what: 'message' },
  'invented-error-code': { step: 1, what: 'errorCode' },
  'never-authorizes': { step: 3, what: 'message' },
  'authorizes-other-tag': { step: 3, what: 'idTag' },
  'authorizes-long-tag': { step: 3, what: 'idTag' },
  'authorizes-twice': { step: 5, what: 'message' },
  'never-reports-start': { step: 5, what: 'message' },
  'starts-for-other-tag': { step: 5, what: 'idTag' },
  'starts-on-connector-0': { step: 5, what: 'connectorId' },
  'starts-on-other-connector': { step: 5, what: 'connectorId' },
  'silent-when-charging': { step: 7, what: 'message' },
  'preparing-for-charging': { step: 7, what: 'message' },
  'suspended-for-charging': { step: 7, what: 'message' },
  'starts-twice': { step: 7, what: 'message' },
  'stops-right-after-start': { step: 7, what: 'message' },
  'blocks-behind-queue': { step: 7, what: 'message' },
});
