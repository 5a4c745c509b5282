import { has, testCentralSystem } from '#plugfest/1.2';
import { aUrl, firmwareLocation } from '../states/file-transfers.ts';

export default testCentralSystem('TC12_044_1_CSMS', 'Firmware Update - Download and Install', {
  purpose: 'The Central System has a Charge Point update its firmware, and takes the reports of its success.',
  profile: 'FirmwareManagement',
  requirements: ['1.2 §4.4', '1.2 §5.9', '1.2 §8.4'],
  prerequisites: has('FirmwareManagement'),
  reading:
    'The location is a URL of FTP or FTPS (1.2 §8.4); the Central System may choose another than the ordered one.',

  async scenario({ chargePoint, centralSystem, operator, configured }) {
    await operator.orders('UpdateFirmware', { location: firmwareLocation(configured) });
    await centralSystem.mustSend(1, 'UpdateFirmware').with({ location: aUrl }).per('1.2 §5.9').answered(2);
    await chargePoint
      .sends(3, 'FirmwareStatusNotification', { status: 'Downloaded' })
      .mustBeAnswered(4)
      .per('1.2 §4.4');
    await chargePoint.sends(5, 'FirmwareStatusNotification', { status: 'Installed' }).mustBeAnswered(6).per('1.2 §4.4');
  },
});
