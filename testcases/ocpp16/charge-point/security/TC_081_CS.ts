import { all, has, inAnyOrder, testChargePoint } from '#plugfest/1.6';
import { spoiled } from '../../states/secure-transfers.ts';
import { moreStages, ordersSignedUpdate, signedStage } from '../../states/signed-updates.ts';

const REQUEST_ID = 81;

/** What only a Charge Point tells that has not rejected the firmware. */
const GOES_ON = ['SignatureVerified', 'InstallScheduled', 'InstallRebooting', 'Installing', 'Installed'];

export default testChargePoint('TC_081_CS', 'Secure Firmware Update - Invalid Signature', {
  purpose: 'The Charge Point finds that a signature is not that of the firmware, and does not install it.',
  profile: 'Security',
  requirements: ['L01.FR.01', 'L01.FR.03', 'L01.FR.04', 'L01.FR.10', 'L01.FR.12', 'L01.FR.23'],
  prerequisites: all(has('FirmwareManagement'), has('Security')),
  files: true,
  reading: `The invalid signature is the configured one with its last bit changed, so that nothing but its verification gives it away. The expected result, that the firmware is rejected, is read as: nothing is told of its installation. The security event of L01.FR.03 is not in the document, so its absence is a warning. ${moreStages}`,

  async scenario(world) {
    const { chargePoint, files } = world;
    const { file: firmware, signature } = files.signedFirmware();

    await ordersSignedUpdate(world, REQUEST_ID, firmware.location, spoiled(signature));
    await signedStage(world, 3, REQUEST_ID, 'Downloading');
    await signedStage(world, 5, REQUEST_ID, 'Downloaded', 'Downloading');
    await firmware.mustHaveBeenFetched(5);
    await inAnyOrder(
      signedStage(world, 7, REQUEST_ID, 'InvalidSignature', 'Downloaded'),
      chargePoint
        .shouldSend(7, 'SecurityEventNotification')
        .with({ type: 'InvalidFirmwareSignature' })
        .passingOver('another security event', ({ type }) => type !== 'InvalidFirmwareSignature')
        .per('L01.FR.03'),
    );
    await chargePoint.mustNotSend(7, 'SignedFirmwareStatusNotification', {
      about: ({ status }) => GOES_ON.includes(status),
      per: ['L01.FR.04'],
    });
  },
});
