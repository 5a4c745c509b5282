import { faults } from '#plugfest/self-play';
import PF_CERTIFICATES_02_CSMS from './PF_CERTIFICATES_02_CSMS.ts';

export default faults(PF_CERTIFICATES_02_CSMS, {
  'sign-certificate-rejected': { step: 2, what: 'status' },
  'signed-never': { step: 3, what: 'message' },
  'signed-for-other-key': { step: 3, what: 'certificateChain key is that of the request' },
  'signed-expired': { step: 3, what: 'certificateChain path' },
});
