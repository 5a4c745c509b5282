import { idTag, oneOf, optionally, testChargePoint } from '#plugfest/1.2';

export default testChargePoint('TC12_010_2_CS', 'Remote Start Charging Session - Without Connector', {
  purpose: 'The Central System leaves it to the Charge Point at which connector a transaction starts.',
  profile: 'Core',
  requirements: ['1.2 §4.7', '1.2 §5.5', '1.2 §6.21', '1.2 §6.22'],
  reading:
    'The connector is optional (1.2 §6.22). A Charge Point that says that it is not able to choose one is believed, with a warning, and must not start then. One that accepts executes the command (1.2 §7.13): at the only connector with a cable in it.',

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId, validIdTag } }) {
    await operator.plugsIn(connectorId);
    const { response } = await centralSystem
      .sends(1, 'RemoteStartTransaction', { idTag: validIdTag })
      .mustBeAnswered(2, { status: oneOf('Accepted', 'Rejected') })
      .shouldHold({ status: 'Accepted' })
      .per('1.2 §5.5', '1.2 §6.22');
    if (response.status !== 'Accepted')
      return chargePoint.mustNotSend(3, 'StartTransaction', { seconds: 10, per: ['1.2 §5.5'] });

    await optionally(
      chargePoint
        .maySend(3, 'Authorize')
        .with({ idTag: idTag(validIdTag) })
        .answered(4, { idTagInfo: { status: 'Accepted' } }),
    );
    await chargePoint
      .mustSend(5, 'StartTransaction')
      .with({ connectorId, idTag: idTag(validIdTag) })
      .per('1.2 §4.7', '1.2 §5.5', '1.2 §7.13')
      .answered(6, { idTagInfo: { status: 'Accepted' } });
  },
});
