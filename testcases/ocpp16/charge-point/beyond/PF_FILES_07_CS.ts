import { has, oneOf, testChargePoint } from '#plugfest/1.6';
import { logStage } from '../../states/log-uploads.ts';

const [FIRST, SECOND] = [71, 72];

/** An address of the Charge Point itself, at which there is no server: the upload is tried again for a long time. */
const NOWHERE = 'ftp://127.0.0.1:21/files/failedLocation';
const RETRIES = { retries: 5, retryInterval: 600 } as const;

export default testChargePoint('PF_FILES_07_CS', 'Get Log - Replaced by another one', {
  purpose: 'An upload that is under way gives way to the next one that is asked for.',
  profile: 'Security',
  requirements: ['N01.FR.01', 'N01.FR.07', 'N01.FR.08', 'N01.FR.09', 'N01.FR.11'],
  prerequisites: has('Security'),
  files: true,
  reading:
    'The first upload goes where there is no server, and is tried again and again; a Charge Point that gives up at once is not judged. That it is cancelled is advice (N01.FR.11): Accepted and Rejected are warnings.',

  async scenario(world) {
    const { centralSystem, chargePoint, files } = world;
    const logs = files.logs();
    const logType = 'SecurityLog';
    await centralSystem
      .sends(1, 'GetLog', { requestId: FIRST, logType, ...RETRIES, log: { remoteLocation: NOWHERE } })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('N01.FR.01');
    await logStage(world, 3, FIRST, 'Uploading');

    const { response } = await centralSystem
      .sends(5, 'GetLog', { requestId: SECOND, logType, log: { remoteLocation: logs.location } })
      .mustBeAnswered(6, { status: oneOf('Accepted', 'AcceptedCanceled', 'Rejected') })
      .shouldHold({ status: 'AcceptedCanceled' })
      .per('N01.FR.11');
    if (response.status === 'Rejected') return;
    await chargePoint
      .mustSend(7, 'LogStatusNotification')
      .with({ status: 'Uploading', requestId: SECOND })
      .passingOver('the end of the first one', ({ requestId }) => requestId === FIRST)
      .within(world.configured.uploadDuration)
      .per('N01.FR.07', 'N01.FR.08')
      .answered(8);
    await logStage(world, 9, SECOND, 'Uploaded', 'Uploading');
  },
});
