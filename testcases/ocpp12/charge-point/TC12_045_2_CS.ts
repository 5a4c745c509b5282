import { has, testChargePoint } from '#plugfest/1.2';

/** A name that is reserved for never being found. */
const NOWHERE = 'ftp://plugfest.invalid/diagnostics';

export default testChargePoint('TC12_045_2_CS', 'Get Diagnostics - Upload Failed', {
  purpose: 'The Charge Point says that it could not upload its diagnostics.',
  profile: 'FirmwareManagement',
  requirements: ['1.2 §4.3', '1.2 §5.4', '1.2 §7.8'],
  prerequisites: has('FirmwareManagement'),

  async scenario({ chargePoint, centralSystem, configured: { uploadDuration } }) {
    await centralSystem
      .sends(1, 'GetDiagnostics', { location: NOWHERE, retries: 1, retryInterval: 1 })
      .mustBeAnswered(2)
      .per('1.2 §5.4');
    await chargePoint
      .mustSend(3, 'DiagnosticsStatusNotification')
      .with({ status: 'UploadFailed' })
      .within(uploadDuration)
      .per('1.2 §4.3', '1.2 §7.8')
      .answered(4);
  },
});
