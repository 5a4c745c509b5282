import { all, has, samePem, testCentralSystem } from '#plugfest/1.6';
import { accepting } from '../../states/central-system.ts';
import { restartForInstalling } from '../../states/file-transfers.ts';
import { orderedFirmware } from '../../states/secure-transfers.ts';

export default testCentralSystem('TC_080_CSMS', 'Secure Firmware Update', {
  purpose: 'The Central System has the firmware of a Charge Point updated with its signature, and takes each report.',
  profile: 'Security',
  requirements: ['L01.FR.01', 'L01.FR.10', 'L01.FR.11', 'L01.FR.15', '1.6 §4.2', '1.6 §4.9'],
  prerequisites: all(has('FirmwareManagement'), has('Security')),
  reading: `Nothing is downloaded by the simulated Charge Point. ${restartForInstalling} The connectors become Unavailable once the signature is verified.`,

  async scenario({ chargePoint, centralSystem, operator, configured, now }) {
    const firmware = orderedFirmware(configured);
    const { vendorName, model, connectorIds } = configured;

    await operator.orders('SignedUpdateFirmware', { firmware });
    const { requestId } = (
      await centralSystem
        .mustSend(1, 'SignedUpdateFirmware')
        .with({
          firmware: {
            ...firmware,
            signingCertificate: samePem(firmware.signingCertificate, 'the ordered signing certificate'),
          },
        })
        .per('L01.FR.11')
        .answered(2, { status: 'Accepted' })
    ).request;

    const tells = async (
      step: number,
      status: 'Downloading' | 'Downloaded' | 'SignatureVerified' | 'Installing' | 'InstallRebooting' | 'Installed',
    ) => {
      await chargePoint
        .sends(step, 'SignedFirmwareStatusNotification', { status, requestId })
        .mustBeAnswered(step + 1)
        .per('L01.FR.01');
    };
    const reports = async (step: number, status: 'Unavailable' | 'Available') => {
      for (const connectorId of [0, ...connectorIds])
        await chargePoint
          .sends(step, 'StatusNotification', { connectorId, errorCode: 'NoError', status, timestamp: now() })
          .mustBeAnswered(step + 1)
          .per('1.6 §4.9');
    };

    await tells(3, 'Downloading');
    await operator.notes('The Charge Point has finished downloading the firmware');
    await tells(5, 'Downloaded');
    await operator.notes('The Charge Point has verified the signature');
    await tells(7, 'SignatureVerified');
    await operator.notes('The Charge Point sets all connectors to Unavailable');
    // The document gives these no number: after step 2 and before step 9.
    await reports(8, 'Unavailable');
    await operator.notes('The Charge Point starts installing the firmware');
    await tells(9, 'Installing');
    await tells(11, 'InstallRebooting');
    await chargePoint
      .sends(13, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model })
      .mustBeAnswered(14, accepting(now()))
      .per('1.6 §4.2');
    await chargePoint
      .sends(15, 'SecurityEventNotification', { type: 'FirmwareUpdated', timestamp: now() })
      .mustBeAnswered(16);
    await reports(17, 'Available');
    await operator.notes('The Charge Point has finished installing the firmware');
    await tells(19, 'Installed');
  },
});
