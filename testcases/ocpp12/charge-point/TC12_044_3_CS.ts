import { has, testChargePoint } from '#plugfest/1.2';
import { downloads, installs } from '../states/firmware-updates.ts';

export default testChargePoint('TC12_044_3_CS', 'Firmware Update - Installation Failed', {
  purpose: 'The Charge Point says that it could not install what it fetched.',
  profile: 'FirmwareManagement',
  requirements: ['1.2 §4.4', '1.2 §5.9', '1.2 §7.9'],
  prerequisites: has('FirmwareManagement'),
  files: true,
  reading: 'The Charge Point may reboot in the attempt, before or after it tells that it has failed.',

  async scenario(stage) {
    const { centralSystem, files, now } = stage;
    const file = files.brokenFirmware();
    await centralSystem
      .sends(1, 'UpdateFirmware', { retrieveDate: now(), location: file.location })
      .mustBeAnswered(2)
      .per('1.2 §5.9');
    await downloads(stage, 3);
    await file.mustHaveBeenFetched(3);
    await installs(stage, 5, 'InstallationFailed');
  },
});
