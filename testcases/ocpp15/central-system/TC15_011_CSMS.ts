import { absentOr, idTag, testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_011_CSMS', 'Remote Start Charging Session - No Connector Chosen', {
  purpose:
    'The Central System starts a transaction for a driver whose connector its operator leaves open, and takes the transaction that comes of it.',
  profile: 'Core',
  requirements: ['1.5 §4.8', '1.5 §5.9', '1.5 §6.29'],
  reading:
    'The connector may be left to the Charge Point (1.5 §5.9); a Central System that chooses one itself must choose one that there is.',

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId, connectorIds, validIdTag }, now }) {
    await operator.orders('RemoteStartTransaction', { idTag: validIdTag });
    const { request: remote } = await centralSystem
      .mustSend(1, 'RemoteStartTransaction')
      .with({ idTag: idTag(validIdTag), connectorId: absentOr(...connectorIds) })
      .per('1.5 §5.9', '1.5 §6.29')
      .answered(2, { status: 'Accepted' });
    await chargePoint
      .sends(3, 'StartTransaction', {
        connectorId: remote.connectorId ?? connectorId,
        idTag: remote.idTag,
        meterStart: 0,
        timestamp: now(),
      })
      .mustBeAnswered(4, { idTagInfo: { status: 'Accepted' } })
      .per('1.5 §4.8');
  },
});
