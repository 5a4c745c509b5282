import { faults } from '#plugfest/self-play';
import TC12_069_3_CS from './TC12_069_3_CS.ts';

export default faults(TC12_069_3_CS, {
  'states-of-1.6': { step: '', what: 'message' },
  'boots-after-every-stop': { step: '', what: 'message' },
  'starts-again-after-stop': { step: '', what: 'message' },
  'never-authorizes': { step: 1, what: 'message' },
  'authorizes-late': { step: 1, what: 'message' },
  'authorizes-other-tag': { step: 1, what: 'idTag' },
  'authorizes-long-tag': { step: 1, what: 'idTag' },
  'never-reports-start': { step: 3, what: 'message' },
  'starts-late': { step: 3, what: 'message' },
  'starts-for-other-tag': { step: 3, what: 'idTag' },
  'starts-on-connector-0': { step: 3, what: 'connectorId' },
  'starts-on-other-connector': { step: 3, what: 'connectorId' },
  'reason-of-1.6': { step: 5, what: 'reason' },
  'starts-twice': { step: 5, what: 'message' },
  'never-stops-locally': { step: 5, what: 'message' },
  'never-reports-stop': { step: 5, what: 'message' },
  'stops-right-after-start': { step: 5, what: 'transactionId' },
  'never-updates-cache': { step: 7, what: 'message' },
  'ignores-validity-at-stop': { step: 7, what: 'message' },
});
