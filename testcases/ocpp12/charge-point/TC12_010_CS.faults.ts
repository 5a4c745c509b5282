import { faults } from '#plugfest/self-play';
import TC12_010_CS from './TC12_010_CS.ts';

export default faults(TC12_010_CS, {
  'starts-twice': { step: '', what: 'message' },
  'stops-right-after-start': { step: '', what: 'message' },
  'rejects-remote-start': { step: 2, what: 'status' },
  'says-rejected-but-starts': { step: 2, what: 'status' },
  'fails-remote-start': { step: 2, what: 'answer' },
  'states-of-1.6': { step: 5, what: 'message' },
  'never-reports-start': { step: 5, what: 'message' },
  'authorizes-other-tag': { step: 5, what: 'message' },
  'authorizes-long-tag': { step: 5, what: 'message' },
  'starts-for-other-tag': { step: 5, what: 'idTag' },
  'starts-on-connector-0': { step: 5, what: 'connectorId' },
  'starts-on-other-connector': { step: 5, what: 'connectorId' },
});
