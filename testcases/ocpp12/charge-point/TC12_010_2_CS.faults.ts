import { faults } from '#plugfest/self-play';
import TC12_010_2_CS from './TC12_010_2_CS.ts';

export default faults(TC12_010_2_CS, {
  'starts-twice': { step: '', what: 'message' },
  'stops-right-after-start': { step: '', what: 'message' },
  'states-of-1.6': { step: 5, what: 'message' },
  'authorizes-other-tag': { step: 5, what: 'message' },
  'authorizes-long-tag': { step: 5, what: 'message' },
  'authorizes-late': { step: 5, what: 'message' },
  'starts-for-other-tag': { step: 5, what: 'idTag' },
  'starts-on-connector-0': { step: 5, what: 'connectorId' },
  'starts-on-other-connector': { step: 5, what: 'connectorId' },
  'rejects-unspecific-remote-start': { step: 2, what: 'answer' },
});
