import { has, testChargePoint } from '#plugfest/1.6';
import { diagnosticsStage } from '../../states/log-uploads.ts';

/** The document's own location, at which there is no server. */
const NOWHERE = 'ftp://127.0.0.1:21/files/failedLocation';

export default testChargePoint('TC_045_2_CS', 'Get Diagnostics - Upload Failed', {
  purpose: 'The Charge Point tells that it could not upload its diagnostics, and goes on as before.',
  profile: 'FirmwareManagement',
  requirements: ['1.6 §4.4', '1.6 §5.9', '1.6 §8.2'],
  prerequisites: has('FirmwareManagement'),
  reading: 'The location is that of the document: an address of the Charge Point itself, where nothing can be left.',

  async scenario(world) {
    await world.centralSystem
      .sends(1, 'GetDiagnostics', { location: NOWHERE, retries: 0 })
      .mustBeAnswered(2)
      .per('1.6 §5.9');
    await diagnosticsStage(world, 3, 'Uploading');
    await diagnosticsStage(world, 5, 'UploadFailed', 'Uploading');
  },
});
