import { faults } from '#plugfest/self-play';
import TC12_037_1_CS from './TC12_037_1_CS.ts';

export default faults(TC12_037_1_CS, {
  'states-of-1.6': { step: '', what: 'message' },
  'never-reports-start': { step: 'KnownByList › 3', what: 'message' },
  'loses-offline-start': { step: 1, what: 'message' },
  'ignores-cache': { step: 1, what: 'message' },
  'forgets-offline-tag': { step: 1, what: 'idTag' },
  'redates-queued-messages': { step: 1, what: 'timestamp' },
});
