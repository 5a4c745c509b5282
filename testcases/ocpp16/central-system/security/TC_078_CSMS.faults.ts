import { faults } from '#plugfest/self-play';
import TC_078_CSMS from './TC_078_CSMS.ts';

export default faults(TC_078_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'install-other-type': { step: 1, what: 'certificateType' },
  'install-other-certificate': { step: 1, what: 'certificate' },
  'insists-after-refusal': { step: '', what: 'message' },
  'invalid-csms-certificate-event-refused': { step: 4, what: 'answer' },
  'security-events-with-status': { step: 4, what: 'status' },
});
