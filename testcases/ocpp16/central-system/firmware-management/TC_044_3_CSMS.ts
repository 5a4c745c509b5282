import { has, testCentralSystem } from '#plugfest/1.6';
import {
  anyLocation,
  aUrl,
  downloadsAndInstalls,
  firmwareLocation,
  restartForInstalling,
} from '../../states/file-transfers.ts';

export default testCentralSystem('TC_044_3_CSMS', 'Firmware Update - Installation Failed', {
  purpose: 'The Central System takes it that a Charge Point could not install the firmware.',
  profile: 'FirmwareManagement',
  requirements: ['1.6 §4.2', '1.6 §4.5', '1.6 §4.9', '1.6 §5.19', '1.6 §8.1'],
  prerequisites: has('FirmwareManagement'),
  reading: `${anyLocation} ${restartForInstalling}`,

  async scenario(stage) {
    const { centralSystem, operator, configured } = stage;

    await operator.orders('UpdateFirmware', { location: firmwareLocation(configured) });
    await centralSystem.mustSend(1, 'UpdateFirmware').with({ location: aUrl }).per('1.6 §5.19', '1.6 §8.1').answered(2);

    await downloadsAndInstalls(stage, 'InstallationFailed');
  },
});
