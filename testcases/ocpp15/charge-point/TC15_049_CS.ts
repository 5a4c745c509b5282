import { has, testChargePoint } from '#plugfest/1.5';
import { charges, RESERVATION, reservation } from '../states/reservation.ts';

export default testChargePoint('TC15_049_CS', 'Reservation of a Charge Point - Transaction', {
  purpose:
    'The driver for whom any connector is reserved charges at one of them, and his transaction ends the reservation.',
  profile: 'Reservation',
  requirements: ['1.5 §3.5', '1.5 §4.8', '1.5 §5.11', '1.5 §6.33', '1.5 §6.39'],
  prerequisites: has('Reservation'),

  async scenario(stage) {
    await stage.centralSystem
      .sends(1, 'ReserveNow', reservation(stage, 0))
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.11', '1.5 §6.33');
    await charges(stage, 3, { tag: stage.configured.validIdTag, reservationId: RESERVATION });
  },
});
