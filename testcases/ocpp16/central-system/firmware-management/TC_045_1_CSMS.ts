import { has, testCentralSystem } from '#plugfest/1.6';
import { anyLocation, aUrl, diagnosticsLocation } from '../../states/file-transfers.ts';

export default testCentralSystem('TC_045_1_CSMS', 'Get Diagnostics', {
  purpose: 'The Central System has a Charge Point upload its diagnostics, and takes the reports of it.',
  profile: 'FirmwareManagement',
  requirements: ['1.6 §4.4', '1.6 §5.9', '1.6 §8.2'],
  prerequisites: has('FirmwareManagement'),
  reading: `Nothing is uploaded by the simulated Charge Point. ${anyLocation}`,

  async scenario({ chargePoint, centralSystem, operator, configured }) {
    await operator.orders('GetDiagnostics', { location: diagnosticsLocation(configured) });
    await centralSystem
      .mustSend(1, 'GetDiagnostics')
      .with({ location: aUrl })
      .per('1.6 §5.9', '1.6 §8.2')
      .answered(2, { fileName: 'diagnostics.log' });

    await operator.notes('The Charge Point starts uploading the diagnostics log');
    await chargePoint
      .sends(3, 'DiagnosticsStatusNotification', { status: 'Uploading' })
      .mustBeAnswered(4)
      .per('1.6 §4.4');

    await operator.notes('The Charge Point has finished uploading the diagnostics log');
    await chargePoint
      .sends(5, 'DiagnosticsStatusNotification', { status: 'Uploaded' })
      .mustBeAnswered(6)
      .per('1.6 §4.4');
  },
});
