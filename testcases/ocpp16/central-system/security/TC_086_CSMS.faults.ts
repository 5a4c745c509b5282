import { faults } from '#plugfest/self-play';
import TC_086_CSMS from './TC_086_CSMS.ts';

export default faults(
  TC_086_CSMS,
  {
    'old-tls-only': { step: 2, what: 'cipher suite' },
    'short-keys-only': { step: 2, what: 'cipher suite' },
    'one-certificate-only': { step: 2, what: 'cipher suite' },
    'password-forgotten': { step: 6, what: 'connection' },
    'boot-rejected': { step: 8, what: 'status' },
    'status-unanswered': { step: 10, what: 'answer' },
  },
  { security: 2 },
);
