import { has, inAnyOrder, optionally, testChargePoint } from '#plugfest/1.6';
import { available, boots, ordersUpdate, stage, stagesMayRepeat, unlessSigned } from '../../states/firmware-updates.ts';

export default testChargePoint('TC_044_3_CS', 'Firmware Update - Installation Failed', {
  purpose: 'The Charge Point fetches a file that is no firmware, and tells that it could not install it.',
  profile: 'FirmwareManagement',
  requirements: ['1.6 §4.2', '1.6 §4.5', '1.6 §5.19', '1.6 §8.1', 'L01.FR.20'],
  prerequisites: has('FirmwareManagement'),
  files: true,
  reading: `${stagesMayRepeat} ${unlessSigned}`,

  async scenario(world) {
    const file = world.files.brokenFirmware();

    await ordersUpdate(world, { location: file.location });

    await stage(world, 3, 'Downloading');
    await stage(world, 5, 'Downloaded', 'Downloading');
    await file.mustHaveBeenFetched(5);
    // The installation may fail at once.
    await optionally(stage(world, 7, 'Installing', 'Downloaded', 'maySend'));

    await inAnyOrder(
      boots(world, 9, 'maySend'),
      stage(world, 11, 'InstallationFailed', 'Installing'),
      ...[0, ...world.configured.connectorIds].map((id) => available(world, 13, id, 'maySend')),
    );
  },
});
