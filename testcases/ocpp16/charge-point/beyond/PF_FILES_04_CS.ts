import { has, oneOf, testChargePoint } from '#plugfest/1.6';
import { logStage } from '../../states/log-uploads.ts';

const REQUEST_ID = 4;

/** An address of the Charge Point itself, at which there is no server. */
const NOWHERE = 'ftp://127.0.0.1:21/files/failedLocation';

export default testChargePoint('PF_FILES_04_CS', 'Get Security Log - Upload Failed', {
  purpose: 'The Charge Point tells that it could not upload its security log, under the request id.',
  profile: 'Security',
  requirements: ['N01.FR.01', 'N01.FR.07', 'N01.FR.08', 'N01.FR.10'],
  prerequisites: has('Security'),
  reading:
    'N01.FR.10 names the failure UploadFailed; the enumeration spells it UploadFailure, and the schema knows that only.',

  async scenario(world) {
    await world.centralSystem
      .sends(1, 'GetLog', {
        requestId: REQUEST_ID,
        logType: 'SecurityLog',
        retries: 0,
        log: { remoteLocation: NOWHERE },
      })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('N01.FR.01');
    await logStage(world, 3, REQUEST_ID, 'Uploading');
    await world.chargePoint
      .mustSend(5, 'LogStatusNotification')
      .with({
        status: oneOf('UploadFailure', 'BadMessage', 'PermissionDenied', 'NotSupportedOperation'),
        requestId: REQUEST_ID,
      })
      .passingOver('still Uploading', ({ status }) => status === 'Uploading')
      .within(world.configured.uploadDuration)
      .per('N01.FR.07', 'N01.FR.10')
      .answered(6);
  },
});
