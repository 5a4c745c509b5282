import { faults } from '#plugfest/self-play';
import TC_079_CS from './TC_079_CS.ts';

export default faults(TC_079_CS, {
  'rejects-log': { step: 2, what: 'status' },
  'never-uploads': { step: 3, what: 'message' },
  'silent-about-uploading': { step: 3, what: 'status' },
  'forgets-log-request-id': { step: 3, what: 'requestId' },
  'silent-about-uploaded': { step: 5, what: 'message' },
  'misspells-log-status': { step: 5, what: 'status' },
  'uploads-nothing': { step: 5, what: 'upload' },
  'uploads-an-empty-file': { step: 5, what: 'upload' },
  'uploads-under-another-name': { step: 5, what: 'fileName' },
  'idle-after-upload': { step: '', what: 'status' },
});
