import { faults } from '#plugfest/self-play';
import PF_CERTIFICATES_03_CS from './PF_CERTIFICATES_03_CS.ts';

export default faults(
  PF_CERTIFICATES_03_CS,
  {
    'never-tells-configuration': { step: 2, what: 'answer' },
    'cannot-install-certificates': { step: 4, what: 'answer' },
    'says-failed-when-full': { step: 6, what: 'status' },
    'has-room-for-any-certificate': { step: 6, what: 'status' },
  },
  { settings: { CertificateStoreMaxLength: '3' } },
);
