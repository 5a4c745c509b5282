import { faults } from '#plugfest/self-play';
import TC_080_CSMS from './TC_080_CSMS.ts';

export default faults(TC_080_CSMS, {
  'order-never-sent': { step: 1, what: 'message' },
  'order-extra-field': { step: 1, what: 'reason' },
  'signed-firmware-other-location': { step: 1, what: 'firmware.location' },
  'signed-firmware-other-signature': { step: 1, what: 'firmware.signature' },
  'signed-firmware-other-certificate': { step: 1, what: 'firmware.signingCertificate' },
  'signed-firmware-without-certificate': { step: 1, what: 'firmware.signingCertificate' },
  'signed-firmware-without-date': { step: 1, what: 'firmware.retrieveDateTime' },
  'signed-firmware-as-plain': { step: 1, what: 'message' },
  'order-sent-twice': { step: '', what: 'message' },
  'signed-firmware-downloading-refused': { step: 4, what: 'answer' },
  'signed-firmware-unknown-status': { step: 4, what: 'answer' },
  'signed-firmware-downloaded-refused': { step: 6, what: 'answer' },
  'signed-firmware-verified-refused': { step: 8, what: 'answer' },
  'status-unavailable-refused': { step: 9, what: 'answer' },
  'signed-firmware-installing-refused': { step: 10, what: 'answer' },
  'signed-firmware-rebooting-refused': { step: 12, what: 'answer' },
  'boot-rejected-again': { step: 14, what: 'status' },
  'firmware-updated-event-refused': { step: 16, what: 'answer' },
  'status-available-refused': { step: 18, what: 'answer' },
  'signed-firmware-installed-refused': { step: 20, what: 'answer' },
});
