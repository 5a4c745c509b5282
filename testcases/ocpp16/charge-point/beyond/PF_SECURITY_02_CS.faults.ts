import { faults } from '#plugfest/self-play';
import PF_SECURITY_02_CS from './PF_SECURITY_02_CS.ts';

export default faults(
  PF_SECURITY_02_CS,
  {
    'cannot-list-certificates': { step: 2, what: 'answer' },
    'raises-profile-without-root': { step: 4, what: 'status' },
  },
  // Without room for certificates it was delivered with none.
  { security: 1, settings: { CertificateStoreMaxLength: '0' } },
);
