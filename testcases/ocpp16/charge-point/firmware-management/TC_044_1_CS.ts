import { has, inAnyOrder, testChargePoint } from '#plugfest/1.6';
import {
  available,
  bootsUpdated,
  versionWhenConfigured,
  ordersUpdate,
  stage,
  stagesMayRepeat,
  unlessSigned,
} from '../../states/firmware-updates.ts';

export default testChargePoint('TC_044_1_CS', 'Firmware Update - Download and Install', {
  purpose: 'The Charge Point fetches firmware, installs it, tells of each stage, and can be used again afterwards.',
  profile: 'FirmwareManagement',
  requirements: ['1.6 §4.2', '1.6 §4.5', '1.6 §4.9', '1.6 §5.19', '1.6 §8.1', '1.6 errata §3.22', 'L01.FR.20'],
  prerequisites: has('FirmwareManagement'),
  files: true,
  reading: `The document does not say which connectors are reported at step 11: after a boot all of them are (errata §3.22). ${versionWhenConfigured} ${stagesMayRepeat} ${unlessSigned}`,

  async scenario(world) {
    const firmware = world.files.firmware();

    await ordersUpdate(world, { location: firmware.location });

    await stage(world, 3, 'Downloading');
    await stage(world, 5, 'Downloaded', 'Downloading');
    await firmware.mustHaveBeenFetched(5);
    await stage(world, 7, 'Installing', 'Downloaded');

    const boot = bootsUpdated(world, 9);
    await inAnyOrder(
      boot,
      ...[0, ...world.configured.connectorIds].map((id) => available(world, 11, id, 'mustSend', boot)),
      stage(world, 13, 'Installed', 'Installing'),
    );
  },
});
