import { has, testChargePoint } from '#plugfest/1.2';
import { downloads, installs } from '../states/firmware-updates.ts';

export default testChargePoint('TC12_044_1_CS', 'Firmware Update - Download and Install', {
  purpose: 'The Charge Point fetches new firmware, installs it, and tells when each is done.',
  profile: 'FirmwareManagement',
  requirements: ['1.2 §4.4', '1.2 §5.9', '1.2 §7.9', '1.2 §8.4'],
  prerequisites: has('FirmwareManagement'),
  files: true,
  reading:
    '1.2 has no words for the beginning of a stage, only for its end. Most likely the Charge Point reboots (1.2 §3.1): when it does, before or after it tells that the firmware is installed, is up to it.',

  async scenario(stage) {
    const { centralSystem, files, now } = stage;
    const firmware = files.firmware();
    await centralSystem
      .sends(1, 'UpdateFirmware', { retrieveDate: now(), location: firmware.location })
      .mustBeAnswered(2)
      .per('1.2 §5.9');
    await downloads(stage, 3);
    await firmware.mustHaveBeenFetched(3);
    await installs(stage, 5, 'Installed');
  },
});
