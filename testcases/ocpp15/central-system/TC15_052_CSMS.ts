import { around, has, idTag, testCentralSystem } from '#plugfest/1.5';
import { presentTime } from '../states/central-system.ts';

export default testCentralSystem('TC15_052_CSMS', 'Cancel Reservation - Rejected', {
  purpose: 'The Central System takes it that the Charge Point no longer has the reservation.',
  profile: 'Reservation',
  requirements: ['1.5 §4.9', '1.5 §5.1', '1.5 §5.11'],
  prerequisites: has('Reservation'),

  async scenario({
    chargePoint,
    centralSystem,
    operator,
    configured: { connectorId, validIdTag, expiryDateOffset },
    now,
  }) {
    const expiryDate = new Date(Date.parse(now()) + expiryDateOffset * 1000).toISOString();
    await operator.orders('ReserveNow', { connectorId, idTag: validIdTag, expiryDate });
    const { request: reserved } = await centralSystem
      .mustSend(1, 'ReserveNow')
      .with({ connectorId, idTag: idTag(validIdTag), expiryDate: around(expiryDate, 60) })
      .per('1.5 §5.11', '1.5 §6.33')
      .answered(2, { status: 'Accepted' });
    await chargePoint
      .sends(3, 'StatusNotification', { connectorId, status: 'Reserved', errorCode: 'NoError', timestamp: now() })
      .mustBeAnswered(4)
      .per('1.5 §4.9');
    await operator.orders('CancelReservation', { connectorId });
    await centralSystem
      .mustSend(5, 'CancelReservation')
      .with({ reservationId: reserved.reservationId })
      .per('1.5 §5.1')
      .answered(6, { status: 'Rejected' });
    await chargePoint
      .sends(7, 'Heartbeat', {})
      .mustBeAnswered(8, { currentTime: presentTime(now()) })
      .per('1.5 §4.6');
  },
});
