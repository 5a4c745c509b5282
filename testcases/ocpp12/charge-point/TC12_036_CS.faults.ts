import { faults } from '#plugfest/self-play';
import TC12_036_CS from './TC12_036_CS.ts';

export default faults(
  TC12_036_CS,
  {
    'starts-again-after-stop': { step: '', what: 'message' },
    'states-of-1.6': { step: 'Charging › 5', what: 'message' },
    'authorizes-long-tag': { step: 'Charging › 5', what: 'message' },
    'authorizes-other-tag': { step: 'Charging › 5', what: 'message' },
    'authorizes-late': { step: 'Charging › 5', what: 'message' },
    'starts-for-other-tag': { step: 'Charging › 5', what: 'idTag' },
    'starts-on-connector-0': { step: 'Charging › 5', what: 'connectorId' },
    'starts-on-other-connector': { step: 'Charging › 5', what: 'connectorId' },
    'never-beats': { step: 1, what: 'message' },
    'beats-once': { step: 1, what: 'message' },
    'rejects-remote-stop': { step: 5, what: 'status' },
    'fails-remote-stop': { step: 5, what: 'answer' },
    'reason-of-1.6': { step: 6, what: 'reason' },
  },
  { unkilled: { '3': 'no faulty charge point ends a transaction because it is offline' } },
);
