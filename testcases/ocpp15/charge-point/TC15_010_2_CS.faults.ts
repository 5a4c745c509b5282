import { faults } from '#plugfest/self-play';
import TC15_010_2_CS from './TC15_010_2_CS.ts';

export default faults(TC15_010_2_CS, {
  'starts-twice': { step: '', what: 'message' },
  'rejects-unspecific-remote-start': { step: 2, what: 'answer' },
  'states-of-1.6': { step: 3, what: 'message' },
  'never-reports-start': { step: 3, what: 'message' },
  'starts-late': { step: 3, what: 'message' },
  'starts-for-other-tag': { step: 3, what: 'idTag' },
  'starts-on-connector-0': { step: 3, what: 'connectorId' },
  'starts-on-other-connector': { step: 3, what: 'connectorId' },
});
