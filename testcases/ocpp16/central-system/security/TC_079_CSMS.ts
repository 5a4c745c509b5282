import { has, testCentralSystem } from '#plugfest/1.6';
import { diagnosticsLocation } from '../../states/file-transfers.ts';

export default testCentralSystem('TC_079_CSMS', 'Get Security Log', {
  purpose: 'The Central System has a Charge Point upload its security log, and takes the reports of it.',
  profile: 'Security',
  requirements: ['N01.FR.02', 'N01.FR.07', 'N01.FR.08', 'N01.FR.09'],
  prerequisites: has('Security'),
  reading: 'Nothing is uploaded by the simulated Charge Point. It reports under the request id that it was given.',

  async scenario({ chargePoint, centralSystem, operator, configured }) {
    const remoteLocation = diagnosticsLocation(configured);

    await operator.orders('GetLog', { logType: 'SecurityLog', log: { remoteLocation } });
    const { requestId } = (
      await centralSystem
        .mustSend(1, 'GetLog')
        .with({ logType: 'SecurityLog', log: { remoteLocation } })
        .per('N01.FR.02')
        .answered(2, { status: 'Accepted', filename: 'security.log' })
    ).request;

    await operator.notes('The Charge Point starts uploading the security log');
    await chargePoint
      .sends(3, 'LogStatusNotification', { status: 'Uploading', requestId })
      .mustBeAnswered(4)
      .per('N01.FR.08');

    await operator.notes('The Charge Point has finished uploading the security log');
    await chargePoint
      .sends(5, 'LogStatusNotification', { status: 'Uploaded', requestId })
      .mustBeAnswered(6)
      .per('N01.FR.09');
  },
});
