import { ciString, idTag, inAnyOrder, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_011_1_CS', 'Remote Start Charging Session – Remote Start First', {
  purpose:
    'A remote start comes first, the cable second; only then the Charge Point starts the transaction and charges.',
  profile: 'Core',
  requirements: ['1.6 §4.1', '1.6 §4.8', '1.6 §4.9', '1.6 §5.8', '1.6 §5.11', '1.6 §9.1'],
  reading:
    'Step 7 may come before step 5: the receipt of the request by itself makes the connector Preparing (1.6 §4.9, A2), and the document lets the two come in either order in its state Authorized.',

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId, validIdTag } }) {
    const read = await centralSystem
      .sends(1, 'GetConfiguration', { key: ['AuthorizeRemoteTxRequests'] })
      .mustBeAnswered(2, { configurationKey: [{ key: ciString('AuthorizeRemoteTxRequests') }] })
      .per('1.6 §5.8', '1.6 §9.1');
    const authorizes = read.response.configurationKey?.[0]?.value?.toLowerCase() === 'true';

    await centralSystem
      .sends(3, 'RemoteStartTransaction', { connectorId, idTag: validIdTag })
      .mustBeAnswered(4, { status: 'Accepted' })
      .per('1.6 §5.11');

    const authorize = () =>
      chargePoint
        .mustSend(5, 'Authorize')
        .with({ idTag: idTag(validIdTag) })
        .per('1.6 §5.11')
        .answered(6, { idTagInfo: { status: 'Accepted' } });
    await inAnyOrder(
      ...(authorizes ? [authorize()] : []),
      chargePoint
        .mustSend(7, 'StatusNotification')
        .with({ connectorId, status: 'Preparing' })
        .per('1.6 §4.9')
        .answered(8),
    );

    await operator.plugsIn(connectorId);
    await inAnyOrder(
      chargePoint
        .mustSend(9, 'StartTransaction')
        .with({ connectorId, idTag: idTag(validIdTag) })
        .per('1.6 §4.8', '1.6 §5.11')
        .answered(10, { idTagInfo: { status: 'Accepted' } }),
      chargePoint
        .mustSend(11, 'StatusNotification')
        .with({ connectorId, status: 'Charging' })
        .per('1.6 §4.9')
        .answered(12),
    );
  },
});
