import { idTag, inAnyOrder, is, testChargePoint, theConfigured } from '#plugfest/1.6';
import { Authorized } from '../../states/charge-point.ts';

export default testChargePoint('TC_004_1_CS', 'Regular Charging Session – Identification First', {
  purpose: 'A driver identifies, then plugs in; only then the Charge Point starts the transaction and charges.',
  profile: 'Core',
  requirements: ['1.6 §4.1', '1.6 §4.8', '1.6 §4.9'],
  reading:
    'A reader that serves several connectors does not tell which one the driver will use: state Authorized takes the Preparing of any connector, and the connector with the cable may report Preparing once more before step 5.',
  before: { configuration: { MeterValueSampleInterval: is(theConfigured('meterValueInterval')) } },

  async scenario({ chargePoint, operator, execute, statusOf, configured: { connectorId, validIdTag } }) {
    await execute(1, Authorized);
    const otherWasMeant = statusOf(connectorId) !== 'Preparing';

    await operator.plugsIn(connectorId); // step 2 of the document
    await inAnyOrder(
      chargePoint
        .mustSend(3, 'StartTransaction')
        .with({ connectorId, idTag: idTag(validIdTag) })
        .per('1.6 §4.8')
        .answered(4, { idTagInfo: { status: 'Accepted' } }),
      chargePoint
        .mustSend(5, 'StatusNotification')
        .with({ connectorId, status: 'Charging' })
        .passingOver(
          'the cable tells which connector is meant',
          ({ status }) => otherWasMeant && status === 'Preparing',
        )
        .per('1.6 §4.9')
        .answered(6),
    );
  },
});
