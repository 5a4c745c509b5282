import { has, testCentralSystem } from '#plugfest/1.6';
import { downloadsAndInstalls, firmwareLocation, restartForInstalling } from '../../states/file-transfers.ts';

export default testCentralSystem('TC_044_1_CSMS', 'Firmware Update - Download and Install', {
  purpose: 'The Central System has the firmware of a Charge Point updated, and takes each report of its progress.',
  profile: 'FirmwareManagement',
  requirements: ['1.6 §4.2', '1.6 §4.5', '1.6 §4.9', '1.6 §5.19'],
  prerequisites: has('FirmwareManagement'),
  reading: `Nothing is downloaded by the simulated Charge Point. ${restartForInstalling}`,

  async scenario(stage) {
    const { centralSystem, operator, configured } = stage;
    const location = firmwareLocation(configured);

    await operator.orders('UpdateFirmware', { location });
    await centralSystem.mustSend(1, 'UpdateFirmware').with({ location }).per('1.6 §5.19').answered(2);

    await downloadsAndInstalls(stage, 'Installed');
  },
});
