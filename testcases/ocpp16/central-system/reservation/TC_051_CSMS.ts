import { has, idTag, testCentralSystem } from '#plugfest/1.6';
import { reservationEnd } from '../../states/central-system.ts';

export default testCentralSystem('TC_051_CSMS', 'Cancel Reservation', {
  purpose: 'The Central System cancels a reservation that it has made.',
  profile: 'Reservation',
  requirements: ['1.6 §4.9', '1.6 §5.1', '1.6 §5.13'],
  prerequisites: has('Reservation'),
  reading:
    'The document only asks for another connector than 0: connector and id tag are the ordered ones. The id of the reservation is known to the Central System, and not a matter of the order.',

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, now, configured } = stage;
    const { connectorId, validIdTag } = configured;

    await operator.orders('ReserveNow', { connectorId, idTag: validIdTag, expiryDate: reservationEnd(stage) });
    const { request: reserved } = await centralSystem
      .mustSend(1, 'ReserveNow')
      .with({ connectorId, idTag: idTag(validIdTag) })
      .per('1.6 §5.13')
      .answered(2, { status: 'Accepted' });
    await chargePoint
      .sends(3, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Reserved', timestamp: now() })
      .mustBeAnswered(4)
      .per('1.6 §4.9');

    await operator.orders('CancelReservation', { connectorId });
    await centralSystem
      .mustSend(5, 'CancelReservation')
      .with({ reservationId: reserved.reservationId })
      .per('1.6 §5.1')
      .answered(6, { status: 'Accepted' });
    await chargePoint
      .sends(7, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Available', timestamp: now() })
      .mustBeAnswered(8)
      .per('1.6 §4.9');
  },
});
