import { assume, idTag, testChargePoint } from '#plugfest/1.5';

export default testChargePoint('TC15_010_2_CS', 'Remote Start Charging Session - No Connector Named', {
  purpose:
    'The Central System leaves the connector to the Charge Point, which starts at the one whose cable is plugged in.',
  profile: 'Core',
  requirements: ['1.5 §4.8', '1.5 §5.9', '1.5 §6.29', '1.5 §6.30'],
  reading:
    'A Charge Point may answer that it cannot start a transaction without a connector (1.5 §5.9): then the case says nothing. One that can starts it at the only connector at which it can be started.',

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId, validIdTag } }) {
    await operator.plugsIn(connectorId);
    const { response } = await centralSystem
      .sends(1, 'RemoteStartTransaction', { idTag: validIdTag })
      .mustBeAnswered(2)
      .per('1.5 §5.9', '1.5 §6.30');
    assume(response.status === 'Accepted', 'the charge point cannot start a transaction without a connector');
    await chargePoint
      .mustSend(3, 'StartTransaction')
      .with({ connectorId, idTag: idTag(validIdTag) })
      .per('1.5 §4.8', '1.5 §5.9')
      .answered(4, { idTagInfo: { status: 'Accepted' } });
  },
});
