import { faults } from '#plugfest/self-play';
import TC12_037_3_CS from './TC12_037_3_CS.ts';

export default faults(TC12_037_3_CS, {
  'states-of-1.6': { step: '', what: 'message' },
  'starts-twice': { step: '', what: 'message' },
  'reason-of-1.6': { step: 5, what: 'reason', level: 'should' },
  'never-authorizes': { step: 1, what: 'message' },
  'authorizes-late': { step: 1, what: 'message' },
  'authorizes-other-tag': { step: 1, what: 'idTag' },
  'authorizes-long-tag': { step: 1, what: 'idTag' },
  'never-reports-start': { step: 3, what: 'message' },
  'starts-late': { step: 3, what: 'message' },
  'starts-for-other-tag': { step: 3, what: 'idTag' },
  'starts-on-connector-0': { step: 3, what: 'connectorId' },
  'tolerates-invalid-id': { step: 5, what: 'message', level: 'should' },
});
