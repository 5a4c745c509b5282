import { faults } from '#plugfest/self-play';
import TC_077_CS from './TC_077_CS.ts';

export default faults(TC_077_CS, {
  'rejects-extended-triggers': { step: 2, what: 'status' },
  'never-asks-for-certificate': { step: 3, what: 'message' },
  'sends-request-without-armour': { step: 3, what: 'csr' },
  'escapes-lines-of-request': { step: 3, what: 'csr PEM' },
  'signs-request-with-another-key': { step: 3, what: 'csr' },
  'asks-for-weak-key': { step: 3, what: 'csr' },
  'asks-for-its-model': { step: 3, what: 'csr commonName (CN)' },
  'asks-in-the-name-of-another': { step: 3, what: 'csr organizationName (O)' },
  'takes-any-certificate': { step: 6, what: 'status' },
  'keeps-security-events-to-itself': { step: 7, what: 'message' },
  'invents-security-events': { step: 7, what: 'message' },
  'tells-events-without-time': { step: 7, what: 'timestamp' },
});
