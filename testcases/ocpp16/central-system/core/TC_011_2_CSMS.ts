import { absentOr, idTag, testCentralSystem } from '#plugfest/1.6';
import { anyConnector } from '../../states/central-system.ts';

export default testCentralSystem('TC_011_2_CSMS', 'Remote Start Charging Session – Time Out', {
  purpose: 'The Central System keeps pace when a remotely started driver does not plug in before ConnectionTimeOut.',
  profile: 'Core',
  requirements: ['1.6 §4.1', '1.6 §4.9', '1.6 §5.11'],
  reading: anyConnector,

  async scenario({ chargePoint, centralSystem, operator, configured, now }) {
    const { connectorId, validIdTag, connectionTimeout } = configured;
    await operator.orders('RemoteStartTransaction', { connectorId, idTag: validIdTag });
    const { request: remote } = await centralSystem
      .mustSend(1, 'RemoteStartTransaction')
      .with({ idTag: idTag(validIdTag), connectorId: absentOr(connectorId) })
      .per('1.6 §5.11')
      .answered(2, { status: 'Accepted' });

    await chargePoint
      .sends(3, 'Authorize', { idTag: remote.idTag })
      .mustBeAnswered(4, { idTagInfo: { status: 'Accepted' } })
      .per('1.6 §4.1');
    await chargePoint
      .sends(5, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Preparing', timestamp: now() })
      .mustBeAnswered(6)
      .per('1.6 §4.9');

    await operator.waits(connectionTimeout, 'ConnectionTimeOut expires');
    await chargePoint
      .sends(7, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Available', timestamp: now() })
      .mustBeAnswered(8)
      .per('1.6 §4.9');
  },
});
