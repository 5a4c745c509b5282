import { faults } from '#plugfest/self-play';
import TC_081_CSMS from './TC_081_CSMS.ts';

export default faults(TC_081_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-as-data-transfer': { step: 1, what: 'message' },
  'signed-firmware-other-location': { step: 1, what: 'firmware.location' },
  'signed-firmware-other-signature': { step: 1, what: 'firmware.signature' },
  'signed-firmware-other-certificate': { step: 1, what: 'firmware.signingCertificate' },
  'order-sent-twice': { step: '', what: 'message' },
  'signed-firmware-downloading-refused': { step: 4, what: 'answer' },
  'signed-firmware-downloaded-refused': { step: 6, what: 'answer' },
  'signed-firmware-invalid-refused': { step: 8, what: 'answer' },
});
