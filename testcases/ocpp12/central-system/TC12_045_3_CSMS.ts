import { has, testCentralSystem } from '#plugfest/1.2';
import { servesOn } from '../states/central-system.ts';
import { aUrl, diagnosticsLocation } from '../states/file-transfers.ts';

export default testCentralSystem('TC12_045_3_CSMS', 'Get Diagnostics - Nothing to Upload', {
  purpose:
    'The Central System takes it that a Charge Point has no diagnostics, which is an answer without a file name.',
  profile: 'FirmwareManagement',
  requirements: ['1.2 §4.5', '1.2 §5.4', '1.2 §6.15', '1.2 §8.5'],
  prerequisites: has('FirmwareManagement'),
  reading:
    'The location is a URL of FTP or FTPS (1.2 §8.5); the Central System may choose another than the ordered one.',

  async scenario(stage) {
    const { centralSystem, operator, configured } = stage;
    await operator.orders('GetDiagnostics', { location: diagnosticsLocation(configured) });
    await centralSystem
      .mustSend(1, 'GetDiagnostics')
      .with({ location: aUrl })
      .per('1.2 §5.4')
      .answered(2, { fileName: undefined });
    await servesOn(stage, 3);
  },
});
