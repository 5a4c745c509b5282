import { faults } from '#plugfest/self-play';
import PF_FILES_07_CS from './PF_FILES_07_CS.ts';

export default faults(PF_FILES_07_CS, {
  'rejects-log': { step: 2, what: 'status' },
  'never-uploads': { step: 3, what: 'message' },
  'misspells-canceled-log': { step: 6, what: 'status' },
  'says-accepted-for-canceled': { step: 6, what: 'status', level: 'should' },
  'uploads-one-log-only': { step: 7, what: 'message' },
  'misspells-log-status': { step: 9, what: 'status' },
});
