import { has, idTag, noneOf, testCentralSystem } from '#plugfest/1.6';
import { reservationEnd } from '../../states/central-system.ts';

/** An id that no reservation of this case has. */
function unknownBeside(reservationId: number): number {
  return reservationId < 1_000_000 ? reservationId + 1000 : reservationId - 1000;
}

export default testCentralSystem('TC_052_CSMS', 'Cancel Reservation - Rejected', {
  purpose: 'The Central System takes it that a Charge Point does not know the reservation that it is to cancel.',
  profile: 'Reservation',
  requirements: ['1.6 §4.9', '1.6 §5.1', '1.6 §5.13'],
  prerequisites: has('Reservation'),
  reading:
    'The reservation is for the ordered connector and id tag. A Central System has no reason to cancel what it does not know: here the operator names the id, which is not that of step 1.',

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

    await operator.orders('CancelReservation', { reservationId: unknownBeside(reserved.reservationId) });
    await centralSystem
      .mustSend(5, 'CancelReservation')
      .with({ reservationId: noneOf(reserved.reservationId) })
      .per('1.6 §5.1')
      .answered(6, { status: 'Rejected' });
  },
});
