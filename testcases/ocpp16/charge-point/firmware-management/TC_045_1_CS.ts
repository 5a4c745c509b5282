import { has, present, testChargePoint } from '#plugfest/1.6';
import { diagnosticsStage } from '../../states/log-uploads.ts';

export default testChargePoint('TC_045_1_CS', 'Get Diagnostics', {
  purpose: 'The Charge Point uploads its diagnostics to where it is told to, and says so.',
  profile: 'FirmwareManagement',
  requirements: ['1.6 §4.4', '1.6 §5.9', '1.6 §8.2'],
  prerequisites: has('FirmwareManagement'),
  files: true,
  reading:
    'The expected result is seen at the file server: a file with something in it, under the told name when both are known. That the name is told is advice here, for the document does not look at it.',

  async scenario(world) {
    const logs = world.files.logs();

    const { response } = await world.centralSystem
      .sends(1, 'GetDiagnostics', { location: logs.location })
      .mustBeAnswered(2)
      .shouldHold({ fileName: present })
      .per('1.6 §5.9');
    await diagnosticsStage(world, 3, 'Uploading');
    await diagnosticsStage(world, 5, 'Uploaded', 'Uploading');
    await logs.mustHold(5, response.fileName);
  },
});
