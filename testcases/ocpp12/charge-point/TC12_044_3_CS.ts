import { has, ifSent, inAnyOrder, testChargePoint } from '#plugfest/1.2';

export default testChargePoint('TC12_044_3_CS', 'Firmware Update - Installation Failed', {
  purpose: 'The Charge Point says that it could not install what it fetched.',
  profile: 'FirmwareManagement',
  requirements: ['1.2 §4.4', '1.2 §5.9', '1.2 §7.9'],
  prerequisites: has('FirmwareManagement'),
  files: true,
  reading: 'The Charge Point may reboot in the attempt, before or after it tells that it has failed.',

  async scenario({ chargePoint, centralSystem, files, now, configured }) {
    const { firmwareDuration, heartbeatInterval } = configured;
    const file = files.brokenFirmware();
    await centralSystem
      .sends(1, 'UpdateFirmware', { retrieveDate: now(), location: file.location })
      .mustBeAnswered(2)
      .per('1.2 §5.9');
    await chargePoint
      .mustSend(3, 'FirmwareStatusNotification')
      .with({ status: 'Downloaded' })
      .within(firmwareDuration)
      .per('1.2 §4.4', '1.2 §7.9')
      .answered(4);
    await file.mustHaveBeenFetched(3);
    await inAnyOrder(
      ifSent(chargePoint.maySend(5, 'BootNotification').answered(6, { status: 'Accepted', heartbeatInterval })),
      chargePoint
        .mustSend(7, 'FirmwareStatusNotification')
        .with({ status: 'InstallationFailed' })
        .within(firmwareDuration)
        .per('1.2 §4.4', '1.2 §7.9')
        .answered(8),
    );
  },
});
