import { has, idTag, testChargePoint } from '#plugfest/1.5';
import { asks, listMayKnow } from '../states/charge-point.ts';
import { RESERVATION, reservation } from '../states/reservation.ts';

export default testChargePoint('TC15_046_1_CS', 'Reservation of a Connector - Local Start Transaction', {
  purpose: 'The driver for whom a connector is reserved charges at it, and his transaction ends the reservation.',
  profile: 'Reservation',
  requirements: ['1.5 §4.8', '1.5 §5.11', '1.5 §6.34', '1.5 §6.39'],
  prerequisites: has('Reservation'),
  reading: listMayKnow,

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, configured } = stage;
    const { connectorId, validIdTag } = configured;
    await centralSystem
      .sends(1, 'ReserveNow', reservation(stage))
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.11');
    await operator.presents(validIdTag);
    await asks(stage, 3, validIdTag, { status: 'Accepted' });
    await operator.plugsIn(connectorId);
    await chargePoint
      .mustSend(5, 'StartTransaction')
      .with({ connectorId, idTag: idTag(validIdTag), reservationId: RESERVATION })
      .per('1.5 §4.8', '1.5 §5.11')
      .answered(6, { idTagInfo: { status: 'Accepted' } });
  },
});
