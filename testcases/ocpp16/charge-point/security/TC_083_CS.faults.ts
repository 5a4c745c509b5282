import { faults } from '#plugfest/self-play';
import TC_083_CS from './TC_083_CS.ts';

export default faults(
  TC_083_CS,
  {
    'never-raises-security-profile': { step: 2, what: 'status' },
    'stays-on-its-security-profile': { step: 4, what: 'answer' },
    'forgets-its-new-security-profile': { step: 5, what: 'connection' },
    'rejects-certificates': { step: 'CertificateInstalled › 4', what: 'status' },
  },
  { security: 1 },
);
