import { has, testChargePoint } from '#plugfest/1.6';
import { logStage } from '../../states/log-uploads.ts';

const REQUEST_ID = 3;

export default testChargePoint('PF_FILES_03_CS', 'Get Diagnostics Log', {
  purpose: 'The Charge Point uploads its diagnostics as a log, and says so under the request id.',
  profile: 'Security',
  requirements: ['N01.FR.01', 'N01.FR.02', 'N01.FR.04', 'N01.FR.07', 'N01.FR.08', 'N01.FR.09'],
  prerequisites: has('Security'),
  files: true,

  async scenario(world) {
    const logs = world.files.logs();

    const { response } = await world.centralSystem
      .sends(1, 'GetLog', {
        requestId: REQUEST_ID,
        logType: 'DiagnosticsLog',
        log: { remoteLocation: logs.location },
      })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('N01.FR.01', 'N01.FR.04');
    await logStage(world, 3, REQUEST_ID, 'Uploading');
    await logStage(world, 5, REQUEST_ID, 'Uploaded', 'Uploading');
    await logs.mustHold(5, response.filename);
  },
});
