import { has, testCentralSystem } from '#plugfest/1.6';
import { anyLocation, aUrl, firmwareLocation } from '../../states/file-transfers.ts';

export default testCentralSystem('TC_044_2_CSMS', 'Firmware Update - Download Failed', {
  purpose: 'The Central System takes it that a Charge Point could not download the firmware.',
  profile: 'FirmwareManagement',
  requirements: ['1.6 §4.5', '1.6 §5.19', '1.6 §8.1'],
  prerequisites: has('FirmwareManagement'),
  reading: anyLocation,

  async scenario({ chargePoint, centralSystem, operator, configured }) {
    await operator.orders('UpdateFirmware', { location: firmwareLocation(configured) });
    await centralSystem.mustSend(1, 'UpdateFirmware').with({ location: aUrl }).per('1.6 §5.19', '1.6 §8.1').answered(2);

    await operator.notes('The Charge Point starts downloading the firmware');
    await chargePoint
      .sends(3, 'FirmwareStatusNotification', { status: 'Downloading' })
      .mustBeAnswered(4)
      .per('1.6 §4.5');

    await operator.notes('Downloading the firmware fails');
    await chargePoint
      .sends(5, 'FirmwareStatusNotification', { status: 'DownloadFailed' })
      .mustBeAnswered(6)
      .per('1.6 §4.5');
  },
});
