import { faults } from '#plugfest/self-play';
import PF_CERTIFICATES_02_CS from './PF_CERTIFICATES_02_CS.ts';

export default faults(
  PF_CERTIFICATES_02_CS,
  {
    'never-tells-configuration': { step: 2, what: 'answer' },
    'cannot-list-certificates': { step: 4, what: 'answer' },
    'replaces-root-by-any-other': { step: 6, what: 'status' },
    'says-failed-for-invalid-certificate': { step: 6, what: 'status' },
  },
  { security: 2, settings: { AdditionalRootCertificateCheck: 'true' } },
);
