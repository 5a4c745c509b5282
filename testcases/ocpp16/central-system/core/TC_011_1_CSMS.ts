import { absentOr, idTag, testCentralSystem } from '#plugfest/1.6';
import { anyConnector } from '../../states/central-system.ts';

export default testCentralSystem('TC_011_1_CSMS', 'Remote Start Charging Session – Remote Start First', {
  purpose: 'The Central System starts a transaction remotely, before the driver has plugged in the cable.',
  profile: 'Core',
  requirements: ['1.6 §4.1', '1.6 §4.8', '1.6 §4.9', '1.6 §5.11'],
  reading: `The document prints the validation of Authorize.conf at step 6; that answer is step 4. ${anyConnector}`,

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId, validIdTag }, now }) {
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

    await operator.notes('EV driver plugs in the cable');
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
