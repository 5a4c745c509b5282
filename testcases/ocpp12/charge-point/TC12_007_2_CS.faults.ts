import { faults } from '#plugfest/self-play';
import TC12_007_2_CS from './TC12_007_2_CS.ts';

export default faults(TC12_007_2_CS, {
  'forgets-expiry-of-id-tags': { step: 7, what: 'message', level: 'should' },
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
  'rejects-remote-stop': { step: 'KnownByList › 6', what: 'status' },
  'reason-of-1.6': { step: 'KnownByList › 7', what: 'reason' },
  'starts-twice': { step: 'KnownByList › 7', what: 'message' },
  'stops-right-after-start': { step: 'KnownByList › 7', what: 'transactionId' },
  'starts-only-once': { step: 1, what: 'message' },
  'one-remote-stop': { step: 4, what: 'status' },
  'stops-only-once': { step: 5, what: 'message' },
});
