import { faults } from '#plugfest/self-play';
import TC_080_CS from './TC_080_CS.ts';

export default faults(TC_080_CS, {
  'refuses-signed-update': { step: 2, what: 'status' },
  'distrusts-every-certificate': { step: 2, what: 'status' },
  'never-updates': { step: 3, what: 'message' },
  'silent-about-downloading': { step: 3, what: 'status' },
  'forgets-update-request-id': { step: 3, what: 'requestId' },
  'invents-update-request-id': { step: 3, what: 'requestId' },
  'silent-about-downloaded': { step: 5, what: 'status' },
  'silent-about-signature': { step: 7, what: 'status' },
  'never-installs': { step: 9, what: 'message' },
  'silent-about-installing': { step: 9, what: 'message', level: 'should' },
  'installs-without-restart': { step: 11, what: 'message' },
  'tells-old-firmware-version': { step: 11, what: 'firmwareVersion' },
  'unavailable-after-update': { step: 15, what: 'message' },
  'silent-about-installed': { step: 17, what: 'message' },
});
