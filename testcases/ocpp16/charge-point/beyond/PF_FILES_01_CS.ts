import { all, expect, has, testChargePoint } from '#plugfest/1.6';
import { EXAMPLE_CERTIFICATE, INVALID_SIGNATURE } from '../../states/secure-transfers.ts';

/** Nobody is to go there. */
const LOCATION = 'https://files.invalid/firmware.bin';

export default testChargePoint('PF_FILES_01_CS', 'Secure Firmware Update - Certificate that is not trusted', {
  purpose:
    'The Charge Point refuses firmware whose signing certificate no manufacturer has issued, and reports the attempt.',
  profile: 'Security',
  requirements: ['L01.FR.02', 'L01.FR.12', 'L01.FR.23', 'L01.FR.24'],
  prerequisites: all(has('FirmwareManagement'), has('Security')),

  async scenario({ chargePoint, centralSystem, now }) {
    const firmware = {
      location: LOCATION,
      retrieveDateTime: now(),
      signingCertificate: EXAMPLE_CERTIFICATE,
      signature: INVALID_SIGNATURE,
    };
    await centralSystem
      .sends(1, 'SignedUpdateFirmware', { requestId: 1, firmware })
      .mustBeAnswered(2, { status: 'InvalidCertificate' })
      .per('L01.FR.23', 'L01.FR.24');
    await chargePoint
      .mustSend(3, 'SecurityEventNotification')
      .with({ type: 'InvalidFirmwareSigningCertificate' })
      .passingOver('another security event', ({ type }) => type !== 'InvalidFirmwareSigningCertificate')
      .per('L01.FR.02')
      .answered(4);
    await chargePoint.mustNotSend(5, 'SignedFirmwareStatusNotification', { per: ['L01.FR.24'] });
  },

  // Also not before the event was told.
  afterwards(heard) {
    expect(heard.requests('SignedFirmwareStatusNotification'), 'reports of an update that was refused').to.be.empty;
  },
});
