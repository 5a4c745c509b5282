import { all, either, has, inAnyOrder, testChargePoint } from '#plugfest/1.6';
import { available, bootsUpdated, versionWhenConfigured } from '../../states/firmware-updates.ts';
import { moreStages, ordersSignedUpdate, signedStage } from '../../states/signed-updates.ts';

const REQUEST_ID = 80;

export default testChargePoint('TC_080_CS', 'Secure Firmware Update', {
  purpose: 'The Charge Point fetches signed firmware, verifies and installs it, and tells of each stage.',
  profile: 'Security',
  requirements: [
    'L01.FR.01',
    'L01.FR.04',
    'L01.FR.05',
    'L01.FR.10',
    'L01.FR.12',
    'L01.FR.22',
    'L01.FR.23',
    '1.6 §4.2',
    '1.6 §4.9',
    '1.6 errata §3.22',
  ],
  prerequisites: all(has('FirmwareManagement'), has('Security')),
  files: true,
  reading: `Step 14 is about the answer to the BootNotification, which is step 12. Installing may be left out by a Charge Point whose boot loader sends no messages (L01.FR.22): when it boots without it, that is a warning. ${versionWhenConfigured} ${moreStages}`,

  async scenario(world) {
    const { chargePoint, configured, files } = world;
    const { file: firmware, signature } = files.signedFirmware();

    await ordersSignedUpdate(world, REQUEST_ID, firmware.location, signature);
    await signedStage(world, 3, REQUEST_ID, 'Downloading');
    await signedStage(world, 5, REQUEST_ID, 'Downloaded', 'Downloading');
    await firmware.mustHaveBeenFetched(5);
    await signedStage(world, 7, REQUEST_ID, 'SignatureVerified', 'Downloaded');

    const installing = signedStage(world, 9, REQUEST_ID, 'Installing', 'SignatureVerified').per('L01.FR.01');
    const early = bootsUpdated(world, 11);
    await either(installing, early);
    if (early.met) installing.leftOut('BootNotification', 'L01.FR.22');
    const boot = early.met ? early : bootsUpdated(world, 11);

    await inAnyOrder(
      ...(early.met ? [] : [boot]),
      chargePoint
        .maySend(13, 'SecurityEventNotification')
        .with({ type: 'FirmwareUpdated' })
        .passingOver('another security event', ({ type }) => type !== 'FirmwareUpdated')
        .answered(14),
      ...[0, ...configured.connectorIds].map((id) => available(world, 15, id, 'mustSend', boot)),
      signedStage(world, 17, REQUEST_ID, 'Installed', 'Installing'),
    );
  },
});
