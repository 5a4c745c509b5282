import { all, has, samePem, testCentralSystem } from '#plugfest/1.6';
import { INVALID_SIGNATURE, orderedFirmware } from '../../states/secure-transfers.ts';

export default testCentralSystem('TC_081_CSMS', 'Secure Firmware Update - Invalid Signature', {
  purpose: 'The Central System takes it that a Charge Point refuses firmware whose signature is not valid.',
  profile: 'Security',
  requirements: ['L01.FR.01', 'L01.FR.03', 'L01.FR.10', 'L01.FR.11'],
  prerequisites: all(has('FirmwareManagement'), has('Security')),
  reading: 'Nothing is downloaded by the simulated Charge Point. It reports under the request id that it was given.',

  async scenario({ chargePoint, centralSystem, operator, configured }) {
    const firmware = orderedFirmware(configured, INVALID_SIGNATURE);

    await operator.orders('SignedUpdateFirmware', { firmware });
    const { requestId } = (
      await centralSystem
        .mustSend(1, 'SignedUpdateFirmware')
        .with({
          firmware: {
            ...firmware,
            signingCertificate: samePem(firmware.signingCertificate, 'the ordered signing certificate'),
          },
        })
        .per('L01.FR.11')
        .answered(2, { status: 'Accepted' })
    ).request;

    const tells = async (step: number, status: 'Downloading' | 'Downloaded' | 'InvalidSignature') => {
      await chargePoint
        .sends(step, 'SignedFirmwareStatusNotification', { status, requestId })
        .mustBeAnswered(step + 1)
        .per('L01.FR.01');
    };

    await operator.notes('The Charge Point starts downloading the firmware');
    await tells(3, 'Downloading');
    await operator.notes('The Charge Point has finished downloading the firmware');
    await tells(5, 'Downloaded');
    await operator.notes('The Charge Point verifies the signature and deems it invalid');
    await tells(7, 'InvalidSignature');
  },
});
