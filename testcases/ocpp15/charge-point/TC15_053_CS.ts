import { all, has, idTag, testChargePoint } from '#plugfest/1.5';
import { asks, listMayKnow } from '../states/charge-point.ts';
import { RESERVATION, reservation } from '../states/reservation.ts';

export default testChargePoint('TC15_053_CS', 'Use a Reserved Connector with parentIdTag', {
  purpose: 'Another driver of the reserved group makes use of the reservation; the Charge Point asks for his group.',
  profile: 'Reservation',
  requirements: ['1.5 §3.4', '1.5 §4.1', '1.5 §4.8', '1.5 §5.11'],
  prerequisites: all(has('Reservation'), has('TokenReader')),
  reading: `The group is told in the answers of the Central System, and may be known from the list (1.5 §5.11). ${listMayKnow}`,

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, configured } = stage;
    const { connectorId, validIdTag2, parentIdTag } = configured;
    const idTagInfo = { status: 'Accepted', parentIdTag } as const;
    await centralSystem
      .sends(1, 'ReserveNow', { ...reservation(stage), parentIdTag })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.11');
    await operator.presents(validIdTag2);
    await asks(stage, 3, validIdTag2, idTagInfo);
    await operator.plugsIn(connectorId);
    await chargePoint
      .mustSend(5, 'StartTransaction')
      .with({ connectorId, idTag: idTag(validIdTag2), reservationId: RESERVATION })
      .per('1.5 §4.8', '1.5 §5.11')
      .answered(6, { idTagInfo });
  },
});
