import { idTag, optionally, testChargePoint } from '#plugfest/1.2';

export default testChargePoint('TC12_011_1_CS', 'Remote Start Charging Session - Remote Start First', {
  purpose: 'The Central System starts a transaction; the driver plugs in afterwards.',
  profile: 'Core',
  requirements: ['1.2 §4.7', '1.2 §5.5', '1.2 §6.21'],
  reading: 'Whether a Charge Point asks about an id tag that the Central System itself has sent is up to it.',

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId, validIdTag } }) {
    await centralSystem
      .sends(1, 'RemoteStartTransaction', { connectorId, idTag: validIdTag })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.2 §5.5', '1.2 §6.21');
    await optionally(
      chargePoint
        .maySend(3, 'Authorize')
        .with({ idTag: idTag(validIdTag) })
        .answered(4, { idTagInfo: { status: 'Accepted' } }),
    );
    await operator.plugsIn(connectorId);
    await chargePoint
      .mustSend(5, 'StartTransaction')
      .with({ connectorId, idTag: idTag(validIdTag) })
      .per('1.2 §4.7', '1.2 §5.5')
      .answered(6, { idTagInfo: { status: 'Accepted' } });
  },
});
