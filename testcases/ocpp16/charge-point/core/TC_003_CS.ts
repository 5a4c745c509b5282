import { idTag, inAnyOrder, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_003_CS', 'Regular Charging Session - Plugin First', {
  purpose: 'A driver plugs in, then identifies; the Charge Point authorizes him, starts the transaction and charges.',
  profile: 'Core',
  requirements: ['1.6 §4.1', '1.6 §4.8', '1.6 §4.9'],

  async scenario({ chargePoint, operator, configured: { connectorId, validIdTag } }) {
    await operator.plugsIn(connectorId);
    await chargePoint
      .mustSend(1, 'StatusNotification')
      .with({ connectorId, status: 'Preparing' })
      .per('1.6 §4.9')
      .answered(2);

    await operator.presents(validIdTag);
    await chargePoint
      .mustSend(3, 'Authorize')
      .with({ idTag: idTag(validIdTag) })
      .per('1.6 §4.1')
      .answered(4, { idTagInfo: { status: 'Accepted' } });

    // The document allows steps 5 and 7 to be reversed.
    await inAnyOrder(
      chargePoint
        .mustSend(5, 'StartTransaction')
        .with({ connectorId, idTag: idTag(validIdTag) })
        .per('1.6 §4.8')
        .answered(6, { idTagInfo: { status: 'Accepted' } }),
      chargePoint
        .mustSend(7, 'StatusNotification')
        .with({ connectorId, status: 'Charging' })
        .per('1.6 §4.9')
        .answered(8),
    );
  },
});
