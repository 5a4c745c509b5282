import { all, has, testChargePoint } from '#plugfest/1.6';
import { ChargingReserved, OtherConnectorsUnavailable } from '../../states/charge-point.ts';
import { RESERVATION, reservation } from '../../states/reservation.ts';

export default testChargePoint('PF_PRODUCT_14_CS', 'Reservation of a Charge Point that was used', {
  purpose: 'A reservation for any connector is over once its driver charges.',
  profile: 'Reservation',
  requirements: ['1.6 §4.9', '1.6 §5.1', '1.6 §5.13', '1.6 §9.3.1'],
  prerequisites: all(has('Reservation'), has('ReserveConnectorZero')),
  reading: 'What is over cannot be cancelled: CancelReservation is rejected (1.6 §5.1).',
  before: { memory: [OtherConnectorsUnavailable] },

  async scenario(stage) {
    const { chargePoint, centralSystem, execute, configured } = stage;
    await centralSystem
      .sends(1, 'ReserveNow', reservation(stage, 0))
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.13', '1.6 §9.3.1');
    await chargePoint
      .mustSend(3, 'StatusNotification')
      .with({ connectorId: configured.connectorId, status: 'Reserved' })
      .per('1.6 §4.9', '1.6 §5.13')
      .answered(4);
    await execute(5, ChargingReserved);
    await centralSystem
      .sends(6, 'CancelReservation', { reservationId: RESERVATION })
      .mustBeAnswered(7, { status: 'Rejected' })
      .per('1.6 §5.1', '1.6 §5.13');
  },
});
