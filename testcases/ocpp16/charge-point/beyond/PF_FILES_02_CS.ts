import { all, has, testChargePoint } from '#plugfest/1.6';
import { INVALID_SIGNATURE } from '../../states/secure-transfers.ts';
import { moreStages, ordersSignedUpdate, signedStage } from '../../states/signed-updates.ts';

const REQUEST_ID = 2;

export default testChargePoint('PF_FILES_02_CS', 'Secure Firmware Update - Trigger after a failed update', {
  purpose:
    'Asked for the state of an update that has failed, the Charge Point tells how it failed, and not that it is idle.',
  profile: 'Security',
  requirements: ['L01.FR.01', 'L01.FR.10', 'L01.FR.21', 'L01.FR.29'],
  prerequisites: all(has('FirmwareManagement'), has('Security')),
  files: true,
  reading: moreStages,

  async scenario(world) {
    const { chargePoint, centralSystem, files } = world;
    const { file: firmware } = files.signedFirmware();

    await ordersSignedUpdate(world, REQUEST_ID, firmware.location, INVALID_SIGNATURE);
    await signedStage(world, 3, REQUEST_ID, 'Downloading');
    await signedStage(world, 5, REQUEST_ID, 'Downloaded', 'Downloading');
    await signedStage(world, 7, REQUEST_ID, 'InvalidSignature', 'Downloaded');

    const asked = await centralSystem
      .sends(9, 'ExtendedTriggerMessage', { requestedMessage: 'FirmwareStatusNotification' })
      .mustBeAnswered(10, { status: 'Accepted' })
      .per('L01.FR.29');
    await chargePoint
      .mustSend(11, 'SignedFirmwareStatusNotification')
      .following(asked)
      .with({ status: 'InvalidSignature', requestId: REQUEST_ID })
      .per('L01.FR.21', 'L01.FR.29')
      .answered(12);
  },
});
