import { has, testChargePoint } from '#plugfest/1.6';
import { ChargingReserved } from '../../states/charge-point.ts';
import { reservation, RESERVATION } from '../../states/reservation.ts';

export default testChargePoint('PF_RESERVATION_01_CS', 'Reservation that is replaced', {
  purpose:
    'A reserved connector cannot be reserved once more, but a reservation can be changed: the next one of its id replaces it.',
  profile: 'Reservation',
  requirements: ['1.6 §4.8', '1.6 §4.9', '1.6 §5.13'],
  prerequisites: has('Reservation'),

  async scenario(stage) {
    const { chargePoint, centralSystem, execute, configured } = stage;
    const { connectorId, validIdTag2 } = configured;
    await centralSystem
      .sends(1, 'ReserveNow', { ...reservation(stage), idTag: validIdTag2 })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.13');
    await chargePoint
      .mustSend(3, 'StatusNotification')
      .with({ connectorId, status: 'Reserved' })
      .per('1.6 §4.9', '1.6 §5.13')
      .answered(4);
    await centralSystem
      .sends(5, 'ReserveNow', { ...reservation(stage), reservationId: RESERVATION + 1 })
      .mustBeAnswered(6, { status: 'Occupied' })
      .per('1.6 §5.13');
    await centralSystem
      .sends(7, 'ReserveNow', reservation(stage))
      .mustBeAnswered(8, { status: 'Accepted' })
      .per('1.6 §5.13');
    await execute(9, ChargingReserved);
  },
});
