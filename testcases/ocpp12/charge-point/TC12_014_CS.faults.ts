import { faults } from '#plugfest/self-play';
import TC12_014_CS from './TC12_014_CS.ts';

export default faults(TC12_014_CS, {
  'starts-twice': { step: '', what: 'message' },
  'boots-only-once': { step: 6, what: 'status' },
  'states-of-1.6': { step: 9, what: 'message' },
  'authorizes-other-tag': { step: 9, what: 'message' },
  'authorizes-long-tag': { step: 9, what: 'message' },
  'authorizes-late': { step: 9, what: 'message' },
  'starts-for-other-tag': { step: 9, what: 'idTag' },
  'starts-on-connector-0': { step: 9, what: 'connectorId' },
  'rejects-reset': { step: 2, what: 'status' },
  'soap-nobodys-address-in-from': { step: 6, what: 'answer' },
});
