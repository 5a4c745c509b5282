import { is, testChargePoint, theConfigured } from '#plugfest/1.6';
import { Authorized } from '../../states/charge-point.ts';

export default testChargePoint('TC_004_2_CS', 'Regular Charging Session – Identification First - ConnectionTimeOut', {
  purpose:
    'When an authorized driver does not plug in, the Charge Point gives the connector free after ConnectionTimeOut.',
  profile: 'Core',
  requirements: ['1.6 §4.9', '1.6 §9.1', '1.6 errata §3.77'],
  reading:
    'The time counts from the report of Preparing (errata 3.77). It may not be cut short; how much later the Charge Point reports is not limited. The connector that reports Available is the one that reported Preparing.',
  before: { configuration: { ConnectionTimeOut: is(theConfigured('connectionTimeout')) } },

  async scenario({ chargePoint, execute, statusOf, configured: { connectionTimeout, connectorIds } }) {
    await execute(1, Authorized);
    const preparing = chargePoint.last('StatusNotification');
    const connectorId = connectorIds.find((id) => statusOf(id) === 'Preparing') ?? preparing.request.connectorId;

    await chargePoint
      .mustSend(2, 'StatusNotification')
      .with({ connectorId, status: 'Available' })
      .noSoonerThan(connectionTimeout, preparing)
      .answered(3);
  },
});
