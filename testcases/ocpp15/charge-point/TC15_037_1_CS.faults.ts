import { faults } from '#plugfest/self-play';
import TC15_037_1_CS from './TC15_037_1_CS.ts';

export default faults(TC15_037_1_CS, {
  'states-of-1.6': { step: '', what: 'message' },
  'rejects-lists': { step: 'KnownByList › 2', what: 'status' },
  'lists-not-implemented': { step: 'KnownByList › 2', what: 'answer' },
  'never-reports-start': { step: 1, what: 'message' },
  'loses-offline-start': { step: 1, what: 'message' },
  'forgets-offline-tag': { step: 1, what: 'idTag' },
  'redates-queued-messages': { step: 1, what: 'timestamp' },
});
