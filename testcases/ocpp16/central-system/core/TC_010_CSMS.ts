import { absentOr, idTag, testCentralSystem } from '#plugfest/1.6';
import { anyConnector } from '../../states/central-system.ts';

export default testCentralSystem('TC_010_CSMS', 'Remote Start Charging Session – Cable Plugged in First', {
  purpose: 'The Central System starts a transaction remotely, at a connector whose cable is plugged in already.',
  profile: 'Core',
  requirements: ['1.6 §4.1', '1.6 §4.8', '1.6 §4.9', '1.6 §5.11'],
  reading: anyConnector,

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId, validIdTag }, now }) {
    await operator.notes('EV driver plugs in the cable');
    await chargePoint
      .sends(1, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Preparing', timestamp: now() })
      .mustBeAnswered(2)
      .per('1.6 §4.9');

    await operator.orders('RemoteStartTransaction', { connectorId, idTag: validIdTag });
    const { request: remote } = await centralSystem
      .mustSend(3, 'RemoteStartTransaction')
      .with({ idTag: idTag(validIdTag), connectorId: absentOr(connectorId) })
      .per('1.6 §5.11')
      .answered(4, { status: 'Accepted' });

    await chargePoint
      .sends(5, 'Authorize', { idTag: remote.idTag })
      .mustBeAnswered(6, { idTagInfo: { status: 'Accepted' } })
      .per('1.6 §4.1');
    await chargePoint
      .sends(7, 'StartTransaction', { connectorId, idTag: remote.idTag, meterStart: 0, timestamp: now() })
      .mustBeAnswered(8, { idTagInfo: { status: 'Accepted' } })
      .per('1.6 §4.8');
    await chargePoint
      .sends(9, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Charging', timestamp: now() })
      .mustBeAnswered(10)
      .per('1.6 §4.9');
  },
});
