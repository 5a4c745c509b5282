import { ciString, idTag, inAnyOrder, is, testChargePoint, theConfigured } from '#plugfest/1.6';

export default testChargePoint('TC_011_2_CS', 'Remote Start Charging Session – Time Out', {
  purpose:
    'When nobody plugs in after a remote start, the Charge Point gives the connector free after ConnectionTimeOut.',
  profile: 'Core',
  requirements: ['1.6 §4.1', '1.6 §4.9', '1.6 §5.8', '1.6 §5.11', '1.6 §9.1', '1.6 errata §3.77'],
  reading:
    'Step 7 may come before step 5: the receipt of the request by itself makes the connector Preparing (1.6 §4.9, A2). The time counts from Preparing (errata 3.77). It may not be cut short; how much later the Charge Point reports is not limited.',
  before: { configuration: { ConnectionTimeOut: is(theConfigured('connectionTimeout')) } },

  async scenario({ chargePoint, centralSystem, configured: { connectionTimeout, connectorId, validIdTag } }) {
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
    const preparing = chargePoint
      .mustSend(7, 'StatusNotification')
      .with({ connectorId, status: 'Preparing' })
      .per('1.6 §4.9')
      .answered(8);
    await inAnyOrder(...(authorizes ? [authorize()] : []), preparing);

    await chargePoint
      .mustSend(9, 'StatusNotification')
      .with({ connectorId, status: 'Available' })
      .noSoonerThan(connectionTimeout, preparing.met!)
      .per('1.6 §4.9', '1.6 §9.1', '1.6 errata §3.77')
      .answered(10);
  },
});
