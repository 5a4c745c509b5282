import { faults } from '#plugfest/self-play';
import PF_CERTIFICATES_01_CS from './PF_CERTIFICATES_01_CS.ts';

export default faults(PF_CERTIFICATES_01_CS, {
  'never-deletes': { step: 2, what: 'status' },
  'says-deleted-whatever-it-is': { step: 2, what: 'status' },
});
