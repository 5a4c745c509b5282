import { has, testChargePoint } from '#plugfest/1.5';

/** A name that is reserved for never being found. */
const NOWHERE = 'ftp://plugfest.invalid/firmware.bin';

export default testChargePoint('TC15_044_2_CS', 'Firmware Update - Download Failed', {
  purpose: 'The Charge Point says that it could not fetch the firmware.',
  profile: 'FirmwareManagement',
  requirements: ['1.5 §4.5', '1.5 §5.15', '1.5 §7.16'],
  prerequisites: has('FirmwareManagement'),

  async scenario({ chargePoint, centralSystem, now, configured: { firmwareDuration } }) {
    await centralSystem
      .sends(1, 'UpdateFirmware', { retrieveDate: now(), location: NOWHERE, retries: 1, retryInterval: 1 })
      .mustBeAnswered(2)
      .per('1.5 §5.15');
    await chargePoint
      .mustSend(3, 'FirmwareStatusNotification')
      .with({ status: 'DownloadFailed' })
      .within(firmwareDuration)
      .per('1.5 §4.5', '1.5 §7.16')
      .answered(4);
  },
});
