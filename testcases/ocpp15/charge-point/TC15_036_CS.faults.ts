import { faults } from '#plugfest/self-play';
import TC15_036_CS from './TC15_036_CS.ts';

export default faults(TC15_036_CS, {
  'authorizes-long-tag': { step: '', what: 'idTag' },
  'starts-again-after-stop': { step: '', what: 'message' },
  'rejects-remote-start': { step: 'Charging › 2', what: 'status' },
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'never-reports-start': { step: 'Charging › 5', what: 'message' },
  'authorizes-other-tag': { step: 'Charging › 5', what: 'message' },
  'authorizes-late': { step: 'Charging › 5', what: 'message' },
  'starts-for-other-tag': { step: 'Charging › 5', what: 'idTag' },
  'starts-on-connector-0': { step: 'Charging › 5', what: 'connectorId' },
  'starts-on-other-connector': { step: 'Charging › 5', what: 'connectorId' },
  'never-reconnects': { step: 1, what: 'connection' },
  'stops-when-offline': { step: 2, what: 'message' },
  'rejects-remote-stop': { step: 4, what: 'status' },
  'never-reports-stop': { step: 5, what: 'message' },
  'reason-of-1.6': { step: 5, what: 'reason' },
});
