import { all, has, inAnyOrder, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';
import { moreStages, ordersSignedUpdate, signedStage } from '../../states/signed-updates.ts';

const REQUEST_ID = 8;

export default testChargePoint('PF_FILES_08_CS', 'Secure Firmware Update - During a transaction', {
  purpose: 'New firmware does not end a running transaction: the Charge Point waits, or installs it while it charges.',
  profile: 'Security',
  requirements: ['L01.FR.01', 'L01.FR.06', 'L01.FR.10', '1.6 §4.10'],
  prerequisites: all(has('FirmwareManagement'), has('Security'), has('TokenReader')),
  files: true,
  reading: `A Charge Point that can charge while it installs may do so; in neither case may it stop the transaction or restart. That is watched for the configured transaction duration. What becomes of connectors meanwhile is not looked at. The end of the update is waited for. ${moreStages}`,
  before: { state: Charging },

  async scenario(world) {
    const { chargePoint, operator, files, configured } = world;
    const { connectorId, validIdTag, transactionDuration, firmwareDuration } = configured;
    const { file: firmware, signature } = files.signedFirmware();
    await ordersSignedUpdate(world, REQUEST_ID, firmware.location, signature);
    await signedStage(world, 3, REQUEST_ID, 'Downloading');
    await signedStage(world, 5, REQUEST_ID, 'Downloaded', 'Downloading');
    await signedStage(world, 7, REQUEST_ID, 'SignatureVerified', 'Downloaded');
    await chargePoint.mustNotSend(9, ['StopTransaction', 'BootNotification'], {
      seconds: transactionDuration,
      per: ['L01.FR.06'],
    });

    await operator.presents(validIdTag);
    await chargePoint
      .mustSend(10, 'StopTransaction')
      .with(endOf(chargePoint.last('StartTransaction')))
      .per('1.6 §4.10')
      .answered(11);
    await operator.unplugs(connectorId);
    await inAnyOrder(
      chargePoint.maySend(12, 'BootNotification').within(firmwareDuration).answered(13),
      signedStage(world, 14, REQUEST_ID, 'Installed', 'Installing'),
    );
  },
});
