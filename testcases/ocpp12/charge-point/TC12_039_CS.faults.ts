import { faults } from '#plugfest/self-play';
import TC12_039_CS from './TC12_039_CS.ts';

export default faults(TC12_039_CS, {
  'states-of-1.6': { step: '', what: 'message' },
  'boots-after-every-stop': { step: '', what: 'message' },
  'starts-again-after-stop': { step: '', what: 'message' },
  'never-authorizes': { step: 'KnownByList › 1', what: 'message' },
  'authorizes-late': { step: 'KnownByList › 1', what: 'message' },
  'authorizes-other-tag': { step: 'KnownByList › 1', what: 'idTag' },
  'authorizes-long-tag': { step: 'KnownByList › 1', what: 'idTag' },
  'never-reports-start': { step: 'KnownByList › 3', what: 'message' },
  'starts-late': { step: 'KnownByList › 3', what: 'message' },
  'starts-for-other-tag': { step: 'KnownByList › 3', what: 'idTag' },
  'starts-on-connector-0': { step: 'KnownByList › 3', what: 'connectorId' },
  'starts-on-other-connector': { step: 'KnownByList › 3', what: 'connectorId' },
  'starts-twice': { step: 'KnownByList › 7', what: 'message' },
  'never-reports-stop': { step: 'KnownByList › 7', what: 'message' },
  'stops-late': { step: 'KnownByList › 7', what: 'message' },
  'reason-of-1.6': { step: 'KnownByList › 7', what: 'reason' },
  'stops-right-after-start': { step: 'KnownByList › 7', what: 'transactionId' },
  'ignores-cache': { step: 1, what: 'message' },
  'loses-offline-start': { step: 1, what: 'message' },
  'reverses-offline-queue': { step: 1, what: 'message' },
  'forgets-offline-tag': { step: 1, what: 'idTag' },
  'loses-offline-stop': { step: 3, what: 'message' },
  'never-stops-locally': { step: 3, what: 'message' },
});
