import { has, optionally, testChargePoint } from '#plugfest/1.6';
import {
  becomesAvailableAgain,
  ordersUpdate,
  stage,
  stagesMayRepeat,
  unlessSigned,
} from '../../states/firmware-updates.ts';

/** The document's own location, at which there is no server. */
const NOWHERE = 'ftp://127.0.0.1:21/download_fail.fwi';

export default testChargePoint('TC_044_2_CS', 'Firmware Update - Download Failed', {
  purpose: 'The Charge Point tells that it could not fetch firmware, and can be used as before.',
  profile: 'FirmwareManagement',
  requirements: ['1.6 §4.5', '1.6 §4.9', '1.6 §5.19', '1.6 §8.1', '1.6 errata §3.22', 'L01.FR.20'],
  prerequisites: has('FirmwareManagement'),
  reading: `The location is that of the document: an address of the Charge Point itself, where no file is served. ${stagesMayRepeat} ${unlessSigned}`,

  async scenario(world) {
    await ordersUpdate(world, { location: NOWHERE, retries: 0 });

    // The download may fail at once.
    await optionally(stage(world, 3, 'Downloading', undefined, 'maySend'));
    await stage(world, 5, 'DownloadFailed', 'Downloading');
    await becomesAvailableAgain(world, 5);
  },
});
