import { has, testChargePoint } from '#plugfest/1.5';

/** A name that is reserved for never being found. */
const NOWHERE = 'ftp://plugfest.invalid/diagnostics';

export default testChargePoint('TC15_045_2_CS', 'Get Diagnostics - Upload Failed', {
  purpose: 'The Charge Point says that it could not upload its diagnostics.',
  profile: 'FirmwareManagement',
  requirements: ['1.5 §4.4', '1.5 §5.7', '1.5 §7.15'],
  prerequisites: has('FirmwareManagement'),

  async scenario({ chargePoint, centralSystem, configured: { uploadDuration } }) {
    await centralSystem
      .sends(1, 'GetDiagnostics', { location: NOWHERE, retries: 1, retryInterval: 1 })
      .mustBeAnswered(2)
      .per('1.5 §5.7');
    await chargePoint
      .mustSend(3, 'DiagnosticsStatusNotification')
      .with({ status: 'UploadFailed' })
      .within(uploadDuration)
      .per('1.5 §4.4', '1.5 §7.15')
      .answered(4);
  },
});
