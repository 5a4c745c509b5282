import { has, present, testChargePoint } from '#plugfest/1.2';

export default testChargePoint('TC12_045_1_CS', 'Get Diagnostics', {
  purpose: 'The Charge Point uploads its diagnostics under the name that it told, and says when that is done.',
  profile: 'FirmwareManagement',
  requirements: ['1.2 §4.3', '1.2 §5.4', '1.2 §6.15', '1.2 §7.8', '1.2 §8.5'],
  prerequisites: has('FirmwareManagement'),
  files: true,
  reading:
    'A Charge Point that claims the operation has diagnostics, so that it must tell the name of the file (1.2 §5.4).',

  async scenario({ chargePoint, centralSystem, files, configured: { uploadDuration } }) {
    const logs = files.logs();
    const { response } = await centralSystem
      .sends(1, 'GetDiagnostics', { location: logs.location })
      .mustBeAnswered(2, { fileName: present })
      .per('1.2 §5.4', '1.2 §6.15');
    await chargePoint
      .mustSend(3, 'DiagnosticsStatusNotification')
      .with({ status: 'Uploaded' })
      .within(uploadDuration)
      .per('1.2 §4.3', '1.2 §7.8')
      .answered(4);
    await logs.mustHold(3, response.fileName);
  },
});
