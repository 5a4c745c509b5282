import { faults } from '#plugfest/self-play';
import TC_074_CS from './TC_074_CS.ts';

export default faults(
  TC_074_CS,
  {
    'rejects-extended-triggers': { step: 2, what: 'status' },
    'never-asks-for-certificate': { step: 3, what: 'message' },
    'signs-request-with-another-key': { step: 3, what: 'csr' },
    'asks-for-its-model': { step: 3, what: 'csr commonName (CN)' },
    'asks-in-the-name-of-another': { step: 3, what: 'csr organizationName (O)' },
    'turns-down-its-certificate': { step: 6, what: 'status' },
    'wants-root-in-chain': { step: 6, what: 'status' },
    'stays-connected-with-old-certificate': { step: 7, what: 'connection' },
    'keeps-showing-old-certificate': { step: 7, what: 'certificate' },
  },
  { security: 3 },
);
