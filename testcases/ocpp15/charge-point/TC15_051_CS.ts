import { has, testChargePoint } from '#plugfest/1.5';
import { charges, RESERVATION, reservation } from '../states/reservation.ts';

export default testChargePoint('TC15_051_CS', 'Cancel Reservation', {
  purpose: 'A reservation that is cancelled keeps nobody from charging.',
  profile: 'Reservation',
  requirements: ['1.5 §5.1', '1.5 §5.11', '1.5 §6.6'],
  prerequisites: has('Reservation'),

  async scenario(stage) {
    const { centralSystem, configured } = stage;
    await centralSystem
      .sends(1, 'ReserveNow', reservation(stage))
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.11');
    await centralSystem
      .sends(3, 'CancelReservation', { reservationId: RESERVATION })
      .mustBeAnswered(4, { status: 'Accepted' })
      .per('1.5 §5.1');
    await charges(stage, 5, { tag: configured.validIdTag2, reservationId: undefined });
  },
});
