import { absentOr, idTag, testCentralSystem } from '#plugfest/1.2';

export default testCentralSystem('TC12_010_CSMS', 'Remote Start Charging Session', {
  purpose: 'The Central System starts a transaction remotely, and takes the transaction that comes of it.',
  profile: 'Core',
  requirements: ['1.2 §4.7', '1.2 §5.5', '1.2 §6.22'],
  reading:
    'A RemoteStartTransaction may leave the connector to the Charge Point (1.2 §5.5), also when the operator has chosen one; a connector that it names must be the chosen one.',

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId, validIdTag }, now }) {
    await operator.orders('RemoteStartTransaction', { connectorId, idTag: validIdTag });
    const { request: remote } = await centralSystem
      .mustSend(1, 'RemoteStartTransaction')
      .with({ idTag: idTag(validIdTag), connectorId: absentOr(connectorId) })
      .per('1.2 §5.5', '1.2 §6.22')
      .answered(2, { status: 'Accepted' });
    await chargePoint
      .sends(3, 'StartTransaction', { connectorId, idTag: remote.idTag, meterStart: 0, timestamp: now() })
      .mustBeAnswered(4, { idTagInfo: { status: 'Accepted' } })
      .per('1.2 §4.7');
  },
});
