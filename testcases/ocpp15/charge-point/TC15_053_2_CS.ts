import { all, has, idTag, optionally, testChargePoint } from '#plugfest/1.5';
import { reservation } from '../states/reservation.ts';

export default testChargePoint('TC15_053_2_CS', 'Use a Reserved Connector with Another parentIdTag', {
  purpose: 'A driver of another group than the reserved one cannot charge at the connector.',
  profile: 'Reservation',
  requirements: ['1.5 §3.4', '1.5 §5.11'],
  prerequisites: all(has('Reservation'), has('TokenReader')),
  reading:
    'Whether the Charge Point asks about the driver, or knows from its list that he is of no group, is up to it.',

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, configured } = stage;
    const { connectorId, validIdTag2, parentIdTag } = configured;
    await centralSystem
      .sends(1, 'ReserveNow', { ...reservation(stage), parentIdTag })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.11');
    await operator.presents(validIdTag2, connectorId);
    await optionally(
      chargePoint
        .maySend(3, 'Authorize')
        .with({ idTag: idTag(validIdTag2) })
        .answered(4, { idTagInfo: { status: 'Accepted', parentIdTag: 'plugfest-others' } }),
    );
    await operator.plugsIn(connectorId);
    await chargePoint.mustNotSend(5, 'StartTransaction', {
      seconds: 10,
      per: ['1.5 §5.11'],
      about: (request) => request.connectorId === connectorId,
    });
  },
});
