import { has, testChargePoint } from '#plugfest/1.6';
import { ChargingUnreserved } from '../../states/charge-point.ts';
import { RESERVATION, Reserved } from '../../states/reservation.ts';

export default testChargePoint('TC_051_CS', 'Cancel Reservation', {
  purpose: 'A cancelled reservation sets its connector free: another driver charges, and no reservation is named.',
  profile: 'Reservation',
  requirements: ['1.6 §4.8', '1.6 §4.9', '1.6 §5.1', '1.6 §5.11'],
  prerequisites: has('Reservation'),
  before: { state: Reserved },

  async scenario({ chargePoint, centralSystem, execute, configured: { connectorId } }) {
    await centralSystem
      .sends(1, 'CancelReservation', { reservationId: RESERVATION })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.1');
    await chargePoint
      .mustSend(3, 'StatusNotification')
      .with({ connectorId, status: 'Available' })
      .per('1.6 §4.9')
      .answered(4);

    await execute(5, ChargingUnreserved);
  },
});
