import { idTag, is, testChargePoint, theConfigured } from '#plugfest/1.2';

export default testChargePoint('TC12_011_2_CS', 'Remote Start Charging Session - Time Out', {
  purpose: 'The Central System starts a transaction and nobody plugs in: the session is cancelled.',
  profile: 'Core',
  requirements: ['1.2 §5.5', '1.2 §6.8'],
  reading: 'The setting ConnectionTimeOut is needed to know when the session must have been cancelled.',
  before: { configuration: { ConnectionTimeOut: is(theConfigured('connectionTimeout')) } },

  async scenario({ chargePoint, centralSystem, operator, configured }) {
    const { connectorId, validIdTag, connectionTimeout } = configured;
    await centralSystem
      .sends(1, 'RemoteStartTransaction', { connectorId, idTag: validIdTag })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.2 §5.5');
    // Awaited, so that it is answered at once: a charge point that asks may count from then on.
    await chargePoint
      .maySend(3, 'Authorize')
      .with({ idTag: idTag(validIdTag) })
      .within(connectionTimeout)
      .answered(4, { idTagInfo: { status: 'Accepted' } });
    await operator.waits(connectionTimeout * 1.2, 'The driver does not plug in within ConnectionTimeOut');
    await operator.plugsIn(connectorId);
    await chargePoint.mustNotSend(5, 'StartTransaction', { seconds: 10, per: ['1.2 §6.8'] });
  },
});
