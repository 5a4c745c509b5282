import { faults } from '#plugfest/self-play';
import TC_075_2_CSMS from './TC_075_2_CSMS.ts';

export default faults(TC_075_2_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'install-other-type': { step: 1, what: 'certificateType' },
  'install-type-of-ocpp-2': { step: 1, what: 'certificateType' },
  'install-other-certificate': { step: 1, what: 'certificate' },
  'install-without-pem': { step: 1, what: 'certificate' },
  'install-twice-in-one': { step: 1, what: 'certificate' },
  'order-sent-twice': { step: 3, what: 'message' },
  'installed-ids-never': { step: 3, what: 'message' },
  'installed-ids-other-type': { step: 3, what: 'message' },
  'installed-ids-of-edition-1': { step: 3, what: 'certificateType' },
});
