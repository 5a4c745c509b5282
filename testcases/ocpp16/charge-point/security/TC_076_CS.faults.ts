import { faults } from '#plugfest/self-play';
import TC_076_CS from './TC_076_CS.ts';

export default faults(TC_076_CS, {
  'cannot-list-certificates': { step: 'CertificateInstalled › 2', what: 'answer' },
  'rejects-certificates': { step: 'CertificateInstalled › 4', what: 'status' },
  'accepts-certificate-and-forgets-it': { step: 2, what: 'status' },
  'hashes-whole-key': { step: 2, what: 'certificateHashData' },
  'never-deletes': { step: 4, what: 'status' },
  'finds-nothing-to-delete': { step: 4, what: 'status' },
  'accepts-to-list-nothing': { step: 6, what: 'status' },
  'deletes-nothing': { step: 6, what: 'certificateHashData' },
});
