import { has, present, testChargePoint } from '#plugfest/1.6';
import { logStage } from '../../states/log-uploads.ts';

const REQUEST_ID = 79;

export default testChargePoint('TC_079_CS', 'Get Security Log', {
  purpose: 'The Charge Point uploads its security log to where it is told to, and says so under the request id.',
  profile: 'Security',
  requirements: ['N01.FR.01', 'N01.FR.02', 'N01.FR.03', 'N01.FR.07', 'N01.FR.08', 'N01.FR.09', 'N01.FR.12'],
  prerequisites: has('Security'),
  files: true,
  reading:
    'The expected result is seen at the file server: a file with something in it, under the told name when both are known. That the name is told is advice here, for the document does not look at it. What a security log looks like is not prescribed.',

  async scenario(world) {
    const logs = world.files.logs();

    const { response } = await world.centralSystem
      .sends(1, 'GetLog', {
        requestId: REQUEST_ID,
        logType: 'SecurityLog',
        log: { remoteLocation: logs.location },
      })
      .mustBeAnswered(2, { status: 'Accepted' })
      .shouldHold({ filename: present })
      .per('N01.FR.01');
    await logStage(world, 3, REQUEST_ID, 'Uploading');
    await logStage(world, 5, REQUEST_ID, 'Uploaded', 'Uploading');
    await logs.mustHold(5, response.filename);
  },
});
