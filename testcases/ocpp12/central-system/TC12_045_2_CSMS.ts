import { has, testCentralSystem } from '#plugfest/1.2';
import { aUrl, diagnosticsLocation } from '../states/file-transfers.ts';

export default testCentralSystem('TC12_045_2_CSMS', 'Get Diagnostics - Upload Failed', {
  purpose: 'The Central System asks for diagnostics, and takes the report that they could not be uploaded.',
  profile: 'FirmwareManagement',
  requirements: ['1.2 §4.3', '1.2 §5.4', '1.2 §8.5'],
  prerequisites: has('FirmwareManagement'),
  reading:
    'The location is a URL of FTP or FTPS (1.2 §8.5); the Central System may choose another than the ordered one.',

  async scenario({ chargePoint, centralSystem, operator, configured }) {
    await operator.orders('GetDiagnostics', { location: diagnosticsLocation(configured) });
    await centralSystem
      .mustSend(1, 'GetDiagnostics')
      .with({ location: aUrl })
      .per('1.2 §5.4')
      .answered(2, { fileName: 'diagnostics.zip' });
    await chargePoint
      .sends(3, 'DiagnosticsStatusNotification', { status: 'UploadFailed' })
      .mustBeAnswered(4)
      .per('1.2 §4.3');
  },
});
