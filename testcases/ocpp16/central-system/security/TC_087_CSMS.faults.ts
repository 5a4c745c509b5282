import { faults } from '#plugfest/self-play';
import TC_087_CSMS from './TC_087_CSMS.ts';

export default faults(
  TC_087_CSMS,
  {
    'old-tls-only': { step: 2, what: 'cipher suite' },
    'short-keys-only': { step: 2, what: 'cipher suite' },
    'certificates-distrusted': { step: 6, what: 'connection' },
    'boot-rejected': { step: 8, what: 'status' },
    'status-unanswered': { step: 10, what: 'answer' },
  },
  { security: 3 },
);
