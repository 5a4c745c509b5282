import { has, testChargePoint } from '#plugfest/1.2';

/** A name that is reserved for never being found. */
const NOWHERE = 'ftp://plugfest.invalid/firmware.bin';

export default testChargePoint('TC12_044_2_CS', 'Firmware Update - Download Failed', {
  purpose: 'The Charge Point says that it could not fetch the firmware.',
  profile: 'FirmwareManagement',
  requirements: ['1.2 §4.4', '1.2 §5.9', '1.2 §7.9'],
  prerequisites: has('FirmwareManagement'),

  async scenario({ chargePoint, centralSystem, now, configured: { firmwareDuration } }) {
    await centralSystem
      .sends(1, 'UpdateFirmware', { retrieveDate: now(), location: NOWHERE, retries: 1, retryInterval: 1 })
      .mustBeAnswered(2)
      .per('1.2 §5.9');
    await chargePoint
      .mustSend(3, 'FirmwareStatusNotification')
      .with({ status: 'DownloadFailed' })
      .within(firmwareDuration)
      .per('1.2 §4.4', '1.2 §7.9')
      .answered(4);
  },
});
