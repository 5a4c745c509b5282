import { all, has, testChargePoint } from '#plugfest/1.6';
import { bootsUpdated } from '../../states/firmware-updates.ts';
import { plannedStage, plannedUpdate, signedStage } from '../../states/signed-updates.ts';

const REQUEST_ID = 5;

/** Seconds until the firmware is to be fetched, and until it is to be installed: neither clock takes them for the past. */
const FETCH = 15;

export default testChargePoint('PF_FILES_05_CS', 'Secure Firmware Update - Fetched and installed later', {
  purpose:
    'The Charge Point says that it will fetch and install signed firmware later, does so at the given times, and is idle afterwards.',
  profile: 'Security',
  requirements: ['L01.FR.01', 'L01.FR.13', 'L01.FR.16', 'L01.FR.17', 'L01.FR.28', '1.6 §4.2'],
  prerequisites: all(has('FirmwareManagement'), has('Security')),
  files: true,
  reading:
    'The installation is set for firmwareDuration after the order, so that the firmware is there by then. That it begins no sooner is judged by the clock of the Charge Point, which may be ahead by maxTimeDeviation; how soon it begins after that is left to it, within firmwareDuration. Reports of connectors are not looked at.',

  async scenario(world) {
    const { chargePoint, centralSystem, configured, files } = world;
    const { maxTimeDeviation, firmwareDuration } = configured;
    const { file: firmware, signature } = files.signedFirmware();
    const retrieveIn = FETCH + maxTimeDeviation;
    const installIn = retrieveIn + firmwareDuration;

    const plan = { location: firmware.location, signature, retrieveIn, installIn };
    const ordered = await centralSystem
      .sends(1, 'SignedUpdateFirmware', plannedUpdate(world, REQUEST_ID, plan))
      .mustBeAnswered(2, { status: 'Accepted' });
    await plannedStage(world, 3, REQUEST_ID, 'DownloadScheduled').per('L01.FR.13');
    await plannedStage(world, 5, REQUEST_ID, 'Downloading', 'DownloadScheduled')
      .noSoonerThan(retrieveIn - maxTimeDeviation, ordered)
      .per('L01.FR.01');
    await plannedStage(world, 7, REQUEST_ID, 'Downloaded', 'Downloading').per('L01.FR.01');
    await plannedStage(world, 9, REQUEST_ID, 'SignatureVerified', 'Downloaded').per('L01.FR.01');
    await plannedStage(world, 11, REQUEST_ID, 'InstallScheduled', 'SignatureVerified').per('L01.FR.16');
    await plannedStage(world, 13, REQUEST_ID, 'Installing', 'InstallScheduled')
      .within(installIn + firmwareDuration)
      .noSoonerThan(installIn - maxTimeDeviation, ordered)
      .per('L01.FR.16', 'L01.FR.17');
    await bootsUpdated(world, 15);
    await signedStage(world, 17, REQUEST_ID, 'Installed', 'Installing');

    const asked = await centralSystem
      .sends(19, 'ExtendedTriggerMessage', { requestedMessage: 'FirmwareStatusNotification' })
      .mustBeAnswered(20, { status: 'Accepted' });
    await chargePoint
      .mustSend(21, 'SignedFirmwareStatusNotification')
      .following(asked)
      .with({ status: 'Idle' })
      .per('L01.FR.28')
      .answered(22);
  },
});
