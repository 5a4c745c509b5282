import { faults } from '#plugfest/self-play';
import TC12_036_CS from './TC12_036_CS.ts';

export default faults(
  TC12_036_CS,
  {
    'starts-again-after-stop': { step: '', what: 'message' },
    'rejects-remote-start': { step: 'Charging › 2', what: 'status' },
    'states-of-1.6': { step: 'Charging › 5', what: 'message' },
    'never-reports-start': { step: 'Charging › 5', what: 'message' },
    'authorizes-other-tag': { step: 'Charging › 5', what: 'message' },
    'authorizes-long-tag': { step: 'Charging › 5', what: 'message' },
    'starts-for-other-tag': { step: 'Charging › 5', what: 'idTag' },
    'starts-on-connector-0': { step: 'Charging › 5', what: 'connectorId' },
    'starts-on-other-connector': { step: 'Charging › 5', what: 'connectorId' },
    'never-reconnects': { step: 1, what: 'connection' },
    'rejects-remote-stop': { step: 4, what: 'status' },
    'never-reports-stop': { step: 5, what: 'message' },
    'reason-of-1.6': { step: 5, what: 'reason' },
  },
  { unkilled: { '2': 'no faulty charge point ends a transaction because it is offline' } },
);
