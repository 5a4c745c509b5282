import { faults } from '#plugfest/self-play';
import PF_CERTIFICATES_01_CSMS from './PF_CERTIFICATES_01_CSMS.ts';

export default faults(PF_CERTIFICATES_01_CSMS, {
  'sign-certificate-unknown': { step: 2, what: 'answer' },
  'sign-certificate-unseen': { step: 2, what: 'status' },
});
